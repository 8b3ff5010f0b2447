/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.methodnotallowed.closure;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.github.methodnotallowed.route.Diagnosis;
import io.github.methodnotallowed.route.HiddenPaths;
import io.github.methodnotallowed.route.ObservedPatterns;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.webmvc.Refusals;
import io.github.methodnotallowed.webmvc.WatchedHandlerMapping;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.accept.ApiVersionStrategy;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.support.HandlerFunctionAdapter;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.mvc.HttpRequestHandlerAdapter;
import org.springframework.web.servlet.mvc.SimpleControllerHandlerAdapter;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/**
 * A generated application in a {@link DispatcherServlet}.
 */
final class WebMvcDispatcher implements Dispatcher {

	private static final MockServletContext SERVLET_CONTEXT = new MockServletContext();

	private static final RequestMappingHandlerAdapter ANNOTATED = new RequestMappingHandlerAdapter();

	static {
		StaticApplicationContext context = new StaticApplicationContext();
		ANNOTATED.setApplicationContext(context);
		ANNOTATED.afterPropertiesSet();
	}

	private final GenericWebApplicationContext context = new GenericWebApplicationContext(SERVLET_CONTEXT);

	private final Map<RouteSpec, RequestMappingInfo> registered = new HashMap<>();

	private final RequestMappingHandlerMapping annotated;

	private final @Nullable RouteTable table;

	private final DispatcherServlet servlet;

	private final Filter[] filters;

	WebMvcDispatcher(ApplicationSpec application, boolean guarded) throws ServletException {
		ApiVersionStrategy versions = WebMvcHandlers.versions();
		this.annotated = (guarded && application.observed()) ? new WatchedHandlerMapping()
				: new RequestMappingHandlerMapping();
		this.annotated.setApiVersionStrategy(versions);
		this.annotated.setOrder(application.order().indexOf("annotated"));
		RouterFunctionMapping routers = new RouterFunctionMapping();
		routers.setApiVersionStrategy(versions);
		routers.setOrder(application.order().indexOf("router"));
		WebMvcRouters.register(application.routers(), this.context);
		this.context.registerBean("annotated", RequestMappingHandlerMapping.class, () -> this.annotated);
		this.context.registerBean("router", RouterFunctionMapping.class, () -> routers);
		WebMvcHandlers.register(application, this.context);
		WebMvcForeignMapping.register(application, this.context);
		WebMvcGateway.register(application, this.context);
		singletons(ANNOTATED, new HandlerFunctionAdapter(), new HttpRequestHandlerAdapter(),
				new SimpleControllerHandlerAdapter(), new DefaultHandlerExceptionResolver());
		this.table = guarded ? new RouteTable(() -> Refusals.sources(this.context, true), application.functional())
				: null;
		if (this.table != null) {
			Refusals refusals = new Refusals(this.context, this.table, HiddenPaths.NONE, "", new ObservedPatterns(0),
					Starter.responder(), Diagnosis.NONE, (request, response, status, path) -> null);
			singletons(refusals.handlerMapping(), refusals.exceptionResolver());
			this.filters = new Filter[] { refusals.filter(Map::of, false) };
		}
		else {
			this.filters = new Filter[0];
		}
		this.context.refresh();
		application.annotated().forEach(this::register);
		this.servlet = new DispatcherServlet(this.context);
		this.servlet.setDispatchTraceRequest(true);
		this.servlet.init(new MockServletConfig(SERVLET_CONTEXT, "dispatcher"));
	}

	private void singletons(Object... beans) {
		for (Object bean : beans) {
			this.context.getBeanFactory().registerSingleton(bean.getClass().getName(), bean);
		}
	}

	@Override
	public Answer send(RequestSpec spec, String method) {
		MockHttpServletRequest request = new MockHttpServletRequest(SERVLET_CONTEXT, method, spec.path());
		spec.headers().forEach(request::addHeader);
		if (spec.param()) {
			request.setQueryString("p=1");
			request.addParameter("p", "1");
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		try {
			new MockFilterChain(this.servlet, this.filters).doFilter(request, response);
		}
		catch (Exception ex) {
			return new Answer(500, Map.of(), ex.toString(), Map.of());
		}
		Map<String, List<String>> headers = new TreeMap<>();
		response.getHeaderNames()
			.forEach((name) -> headers.put(name.toLowerCase(Locale.ROOT), response.getHeaders(name)));
		return new Answer(response.getStatus(), headers, new String(response.getContentAsByteArray()),
				Answer.describe(attributes(request)));
	}

	private static Map<String, Object> attributes(MockHttpServletRequest request) {
		Map<String, Object> attributes = new TreeMap<>();
		Collections.list(request.getAttributeNames())
			.forEach((name) -> attributes.put(name, request.getAttribute(name)));
		return attributes;
	}

	@Override
	public void register(RouteSpec route) {
		RequestMappingInfo.Builder builder = RequestMappingInfo.paths(route.patterns().toArray(String[]::new))
			.methods(route.methods().stream().map(RequestMethod::valueOf).toArray(RequestMethod[]::new))
			.options(this.annotated.getBuilderConfiguration());
		switch (route.condition()) {
			case HEADER -> builder.headers("X-Condition=1");
			case PARAM -> builder.params("p=1");
			case ACCEPT -> builder.produces("application/json");
			case CONTENT_TYPE -> builder.consumes("application/json");
			case VERSION -> builder.version("1");
			default -> {
			}
		}
		RequestMappingInfo info = builder.build();
		this.registered.put(route, info);
		this.annotated.registerMapping(info, new GeneratedHandler(route.id()), GeneratedHandler.METHOD);
	}

	@Override
	public void unregister(RouteSpec route) {
		this.annotated.unregisterMapping(this.registered.remove(route));
	}

	@Override
	public @Nullable RouteTable table() {
		return this.table;
	}

	@Override
	public void close() {
		this.servlet.destroy();
		this.context.close();
	}

}
