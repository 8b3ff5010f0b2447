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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.methodnotallowed.route.RegisteredRoutes;
import io.github.methodnotallowed.route.Route;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The routes of annotated controllers and of actuator operations.
 */
final class AnnotatedRoutes implements MappingRoutes {

	private final String name;

	private final RequestMappingInfoHandlerMapping mapping;

	private final RegisteredRoutes<RequestMappingInfo> routes = new RegisteredRoutes<>(this::create);

	AnnotatedRoutes(String name, RequestMappingInfoHandlerMapping mapping) {
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
	public @Nullable CorsConfiguration cors(Route route, HttpServletRequest request) {
		return (this.mapping instanceof WatchedHandlerMapping) ? knownCors(route, request)
				: MappingRoutes.super.cors(route, request);
	}

	/**
	 * Return the CORS configuration of a route if it is known without looking for its
	 * handler.
	 */
	@Nullable CorsConfiguration knownCors(Route route, HttpServletRequest request) {
		RequestMappingInfo info = this.routes.mapping(route);
		return (info != null && this.mapping instanceof WatchedHandlerMapping watched) ? watched.cors(info, request)
				: null;
	}

	@Override
	public Object version() {
		// no event tells of routes that a mapping other than ours registers at run time
		return (this.mapping instanceof WatchedHandlerMapping) ? this.mapping
				: this.mapping.getHandlerMethods().keySet();
	}

	@Override
	public void read(ChangeListener listener) {
		this.routes.read(listener, (observer) -> {
			if (this.mapping instanceof WatchedHandlerMapping watched) {
				watched.registrations().observe(observer);
			}
			else {
				this.mapping.getHandlerMethods()
					.forEach((info, handler) -> observer.registering(info, handler.toString()));
			}
		});
	}

	private List<Route> create(RequestMappingInfo info, String handler) {
		PathPatternsRequestCondition patterns = info.getPathPatternsCondition();
		Assert.state(patterns != null, "The handler mapping uses path patterns");
		Set<HttpMethod> methods = new LinkedHashSet<>();
		for (RequestMethod method : info.getMethodsCondition().getMethods()) {
			methods.add(method.asHttpMethod());
		}
		List<MediaType> consumes = info.getConsumesCondition()
			.getExpressions()
			.stream()
			.filter((expression) -> !expression.isNegated())
			.map((expression) -> expression.getMediaType())
			.toList();
		List<Route> created = new ArrayList<>();
		for (PathPattern pattern : patterns.getPatterns()) {
			created.add(Route.annotated(this, pattern, methods, consumes, handler));
		}
		return List.copyOf(created);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
