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

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import io.github.methodnotallowed.route.Diagnosis;
import io.github.methodnotallowed.route.HiddenPaths;
import io.github.methodnotallowed.route.ObservedPatterns;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.webflux.Refusals;
import io.github.methodnotallowed.webflux.WatchedHandlerMapping;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.accept.ApiVersionStrategy;
import org.springframework.web.reactive.accept.HeaderContentTypeResolver;
import org.springframework.web.reactive.function.server.support.HandlerFunctionAdapter;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.function.server.support.ServerResponseResultHandler;
import org.springframework.web.reactive.result.SimpleHandlerAdapter;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityResultHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.handler.ResponseStatusExceptionHandler;

/**
 * A generated application in a {@link DispatcherHandler}.
 */
final class WebFluxDispatcher implements Dispatcher {

	private static final ServerCodecConfigurer CODECS = ServerCodecConfigurer.create();

	private static final RequestMappingHandlerAdapter ANNOTATED = adapter();

	private static final ServerResponseResultHandler FUNCTIONAL = new ServerResponseResultHandler();

	static {
		FUNCTIONAL.setMessageWriters(CODECS.getWriters());
	}

	private final GenericApplicationContext context = new GenericApplicationContext();

	private final Map<RouteSpec, RequestMappingInfo> registered = new HashMap<>();

	private final AtomicReference<ServerWebExchange> last = new AtomicReference<>();

	private final RequestMappingInfo.BuilderConfiguration options = new RequestMappingInfo.BuilderConfiguration();

	private final RequestMappingHandlerMapping annotated;

	private final @Nullable RouteTable table;

	private final HttpHandler handler;

	WebFluxDispatcher(ApplicationSpec application, boolean guarded) {
		ApiVersionStrategy versions = WebFluxHandlers.versions();
		this.annotated = (guarded && application.observed()) ? new WatchedHandlerMapping()
				: new RequestMappingHandlerMapping();
		this.annotated.setApiVersionStrategy(versions);
		this.options.setApiVersionStrategy(versions);
		this.annotated.setOrder(application.order().indexOf("annotated"));
		RouterFunctionMapping routers = new RouterFunctionMapping();
		routers.setApiVersionStrategy(versions);
		routers.setMessageReaders(CODECS.getReaders());
		routers.setOrder(application.order().indexOf("router"));
		WebFluxRouters.register(application.routers(), this.context);
		this.context.registerBean("annotated", RequestMappingHandlerMapping.class, () -> this.annotated);
		this.context.registerBean("router", RouterFunctionMapping.class, () -> routers);
		WebFluxHandlers.register(application, this.context);
		WebFluxForeignMapping.register(application, this.context);
		WebFluxGateway.register(application, this.context);
		singletons(ANNOTATED, FUNCTIONAL, new HandlerFunctionAdapter(), new SimpleHandlerAdapter(),
				new ResponseEntityResultHandler(CODECS.getWriters(), new HeaderContentTypeResolver()),
				new ResponseStatusExceptionHandler());
		this.context.getBeanFactory().registerSingleton("serverCodecConfigurer", CODECS);
		this.context.getBeanFactory().registerSingleton("last", (WebFilter) (exchange, chain) -> {
			this.last.set(exchange);
			return chain.filter(exchange);
		});
		this.table = guarded ? new RouteTable(() -> Refusals.sources(this.context, true), application.functional())
				: null;
		if (this.table != null) {
			Refusals refusals = new Refusals(this.context, this.table, HiddenPaths.NONE, new ObservedPatterns(0),
					Starter.responder(), Diagnosis.NONE, (preferred) -> List.of());
			singletons(refusals.handlerMapping(() -> false), refusals.exceptionHandler(), refusals.filter());
		}
		this.context.registerBean("webHandler", DispatcherHandler.class, () -> new DispatcherHandler());
		this.context.refresh();
		application.annotated().forEach(this::register);
		this.handler = WebHttpHandlerBuilder.applicationContext(this.context).build();
	}

	private static RequestMappingHandlerAdapter adapter() {
		RequestMappingHandlerAdapter adapter = new RequestMappingHandlerAdapter();
		adapter.setApplicationContext(new StaticApplicationContext());
		try {
			adapter.afterPropertiesSet();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		return adapter;
	}

	private void singletons(Object... beans) {
		for (Object bean : beans) {
			this.context.getBeanFactory().registerSingleton(bean.getClass().getName(), bean);
		}
	}

	@Override
	public Answer send(RequestSpec spec, String method) {
		MockServerHttpRequest.BodyBuilder request = MockServerHttpRequest.method(HttpMethod.valueOf(method),
				URI.create("http://localhost" + spec.path() + (spec.param() ? "?p=1" : "")));
		spec.headers().forEach(request::header);
		MockServerHttpResponse response = new MockServerHttpResponse();
		try {
			this.handler.handle(request.build(), response).block();
		}
		catch (RuntimeException ex) {
			return new Answer(500, Map.of(), ex.toString(), Map.of());
		}
		Map<String, List<String>> headers = new TreeMap<>();
		response.getHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
		HttpStatusCode status = response.getStatusCode();
		return new Answer((status != null) ? status.value() : HttpStatus.OK.value(), headers,
				response.getBodyAsString().blockOptional().orElse(""), Answer.describe(attributes(this.last.get())));
	}

	private static Map<String, Object> attributes(ServerWebExchange exchange) {
		Map<String, Object> attributes = new TreeMap<>(exchange.getAttributes());
		attributes.remove(ServerWebExchange.LOG_ID_ATTRIBUTE);
		return attributes;
	}

	@Override
	public void register(RouteSpec route) {
		RequestMappingInfo.Builder builder = RequestMappingInfo.paths(route.patterns().toArray(String[]::new))
			.methods(route.methods().stream().map(RequestMethod::valueOf).toArray(RequestMethod[]::new))
			.options(this.options);
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
		this.context.close();
	}

}
