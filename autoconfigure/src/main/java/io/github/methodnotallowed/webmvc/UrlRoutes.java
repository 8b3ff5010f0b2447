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

package io.github.methodnotallowed.webmvc;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.methodnotallowed.route.HandlerDescription;
import io.github.methodnotallowed.route.ResourcePaths;
import io.github.methodnotallowed.route.Route;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.util.ClassUtils;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractDetectingUrlHandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.AbstractController;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.support.WebContentGenerator;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UrlPathHelper;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The routes of URL patterns: view controllers, the welcome page, static resources, and
 * handlers registered by hand.
 */
final class UrlRoutes implements MappingRoutes {

	private final String name;

	private final AbstractUrlHandlerMapping mapping;

	UrlRoutes(String name, AbstractUrlHandlerMapping mapping) {
		this.name = name;
		this.mapping = mapping;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public HandlerMapping mapping() {
		return this.mapping;
	}

	@Override
	public Object version() {
		return this.mapping.getHandlerMap().size();
	}

	@Override
	public void read(ChangeListener listener) {
		// a path that is mapped as it is comes first
		this.mapping.getPathPatternHandlerMap()
			.entrySet()
			.stream()
			.sorted(Comparator.comparing((entry) -> entry.getKey().hasPatternSyntax()))
			.forEach((entry) -> listener.added(route(entry.getKey(), entry.getValue())));
		Object rootHandler = this.mapping.getRootHandler();
		if (rootHandler != null) {
			listener.added(route(PathPatternParser.defaultInstance.parse("/"), rootHandler));
		}
		Object wildcard = wildcardHandler();
		if (wildcard != null) {
			listener.added(route(PathPatternParser.defaultInstance.parse("/**"), wildcard));
		}
	}

	/**
	 * Return the handler for {@code /*}, which serves each path that is not mapped. It is
	 * the one handler that the handler mapping does not tell of.
	 */
	private @Nullable Object wildcardHandler() {
		Object handler = null;
		if (this.mapping instanceof SimpleUrlHandlerMapping simple) {
			Object slashed = simple.getUrlMap().get("/*");
			handler = (slashed != null) ? slashed : simple.getUrlMap().get("*");
		}
		else if (this.mapping instanceof AbstractDetectingUrlHandlerMapping) {
			handler = "/*";
		}
		ApplicationContext context = this.mapping.getApplicationContext();
		if (handler instanceof String beanName && context != null) {
			return context.containsBean(beanName) ? context.getBean(beanName) : null;
		}
		return handler;
	}

	/**
	 * Return the methods of a handler of Spring that states them.
	 * @param chain the handler as a handler mapping has found it, if it has
	 */
	static Set<HttpMethod> supported(@Nullable HandlerExecutionChain chain) {
		Set<HttpMethod> supported = new LinkedHashSet<>();
		if (chain != null && chain.getHandler() instanceof WebContentGenerator generator
				&& (handles(generator, ResourceHttpRequestHandler.class)
						|| handles(generator, AbstractController.class))) {
			supported.addAll(supported(generator));
			supported.add(HttpMethod.OPTIONS);
		}
		return supported;
	}

	private Route route(PathPattern pattern, Object handler) {
		String description = HandlerDescription.of(handler);
		Set<HttpMethod> methods = (handler instanceof WebContentGenerator generator) ? supported(generator) : Set.of();
		if (!methods.isEmpty() && handles(handler, ResourceHttpRequestHandler.class)) {
			return Route.resource(this, pattern, methods, description);
		}
		if (!methods.isEmpty() && handles(handler, AbstractController.class)) {
			return Route.handler(this, pattern, methods, description);
		}
		return Route.unknown(this, pattern, description);
	}

	/**
	 * Return whether a handler treats methods as a class of Spring does.
	 */
	private static boolean handles(Object handler, Class<?> author) {
		return author.isInstance(handler) && ClassUtils
			.getMethod(handler.getClass(), "handleRequest", HttpServletRequest.class, HttpServletResponse.class)
			.getDeclaringClass() == author;
	}

	private static Set<HttpMethod> supported(WebContentGenerator generator) {
		String[] methods = generator.getSupportedMethods();
		return (methods != null) ? Arrays.stream(methods).map(HttpMethod::valueOf).collect(Collectors.toSet())
				: Set.of();
	}

	@Override
	public Set<HttpMethod> served(Route route, HttpServletRequest request) {
		HttpServletRequest copy = new MappingProbe(request, PROBE);
		HandlerExecutionChain chain = find(copy);
		PathPattern pattern = route.pattern();
		if (chain == null || pattern == null || !(chain.getHandler() instanceof ResourceHttpRequestHandler handler)) {
			return Set.of();
		}
		String path = pattern
			.extractPathWithinPattern(ServletRequestPathUtils.getParsedRequestPath(copy).pathWithinApplication())
			.value();
		copy.setAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, path);
		return exists(handler, copy) ? route.methods() : Set.of();
	}

	/**
	 * Return whether what a handler mapping has found is Spring's handler of static
	 * resources, which has nothing for the path.
	 * @param chain the handler
	 * @param probe the request that found it
	 */
	static boolean isMissing(HandlerExecutionChain chain, HttpServletRequest probe) throws Exception {
		HttpServletResponse response = ProbeResponse.ofCurrentRequest();
		if (response == null || !(chain.getHandler() instanceof ResourceHttpRequestHandler handler)
				|| !handles(handler, ResourceHttpRequestHandler.class)) {
			return false;
		}
		HttpServletRequest copy = new MappingProbe(probe, PROBE);
		for (HandlerInterceptor interceptor : chain.getInterceptorList()) {
			if (interceptor.getClass().getEnclosingClass() == AbstractUrlHandlerMapping.class) {
				// tells the handler what the path is behind the pattern
				interceptor.preHandle(copy, response, handler);
			}
		}
		return !exists(handler, copy);
	}

	/**
	 * Ask for a resource. One that exists refuses the method of the probe, one that does
	 * not is not found.
	 */
	private static boolean exists(ResourceHttpRequestHandler handler, HttpServletRequest probe) {
		HttpServletResponse response = ProbeResponse.ofCurrentRequest();
		Object path = probe.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE);
		if (response == null || !(path instanceof String text) || ResourcePaths.areSuspicious(text)) {
			return false;
		}
		probe.setAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE,
				UrlPathHelper.defaultInstance.removeSemicolonContent(text));
		try {
			handler.handleRequest(probe, response);
			return false;
		}
		catch (HttpRequestMethodNotSupportedException ex) {
			return true;
		}
		catch (Exception ex) {
			return false;
		}
	}

	@Override
	public String toString() {
		return this.name;
	}

}
