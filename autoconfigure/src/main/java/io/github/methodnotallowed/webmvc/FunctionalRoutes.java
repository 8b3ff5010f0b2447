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

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

/**
 * The routes of router functions.
 */
final class FunctionalRoutes implements MappingRoutes {

	private final String name;

	private final RouterFunctionMapping mapping;

	private final boolean gatewayRefuses;

	private volatile RouterVisitor visitor;

	private volatile boolean changing;

	FunctionalRoutes(String name, RouterFunctionMapping mapping, boolean gatewayRefuses) {
		this.name = name;
		this.mapping = mapping;
		this.gatewayRefuses = gatewayRefuses;
		this.visitor = new RouterVisitor(this, mapping.getPatternParser(), gatewayRefuses);
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
		RouterFunction<?> routerFunction = this.mapping.getRouterFunction();
		if (routerFunction == null) {
			return this;
		}
		return this.changing ? visit().routes() : routerFunction;
	}

	@Override
	public void read(ChangeListener listener) {
		RouterVisitor visitor = visit();
		this.visitor = visitor;
		// the routes of a gateway change behind the same router function
		this.changing = visitor.routes().stream().anyMatch((route) -> route.kind() == RouteKind.PROXIED);
		visitor.routes().forEach(listener::added);
	}

	private RouterVisitor visit() {
		RouterVisitor visitor = new RouterVisitor(this, this.mapping.getPatternParser(), this.gatewayRefuses);
		RouterFunction<?> routerFunction = this.mapping.getRouterFunction();
		if (routerFunction != null) {
			visitor.readRouter(routerFunction);
		}
		return visitor;
	}

	@Override
	public Set<HttpMethod> served(Route route, HttpServletRequest request) {
		if (route.kind() == RouteKind.RESOURCE) {
			return serves(route, request, HttpMethod.GET) ? route.methods() : Set.of();
		}
		Collection<HttpMethod> candidates = route.methods().isEmpty() ? List.of(HttpMethod.values()) : route.methods();
		return candidates.stream().filter((candidate) -> serves(route, request, candidate)).collect(Collectors.toSet());
	}

	/**
	 * Apply the filter functions around the routes of a path to a handler.
	 */
	HandlerFunction<ServerResponse> filtered(HandlerFunction<ServerResponse> handler, PathContainer path) {
		HandlerFunction<ServerResponse> filtered = handler;
		for (HandlerFilterFunction<ServerResponse, ServerResponse> filter : this.visitor.filters(path)) {
			filtered = filter.apply(filtered);
		}
		return filtered;
	}

	/**
	 * Return a request as handler functions see it.
	 */
	ServerRequest request(HttpServletRequest request) {
		return ServerRequest.create(request, List.of(), this.mapping.getApiVersionStrategy());
	}

	/**
	 * A predicate that fails with a method that was not sent must not cost the client its
	 * answer: with that method, the request would not be served. The whole router, in
	 * which all routes are tried in turn, is asked only for the API version.
	 */
	private boolean serves(Route route, HttpServletRequest request, HttpMethod method) {
		HttpServletRequest copy = new MappingProbe(request, method);
		if (this.mapping.getApiVersionStrategy() != null) {
			HttpServletRequest found = new MappingProbe(request, method);
			if (!isFound(found)) {
				return false;
			}
			copy.setAttribute(HandlerMapping.API_VERSION_ATTRIBUTE,
					found.getAttribute(HandlerMapping.API_VERSION_ATTRIBUTE));
		}
		try {
			return this.visitor.serves(route, request(copy));
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	/**
	 * Return whether there is a handler, even if the API version of the request is then
	 * found to be missing or wrong.
	 */
	private boolean isFound(HttpServletRequest request) {
		try {
			return this.mapping.getHandler(request) != null;
		}
		catch (Exception ex) {
			return ex instanceof ErrorResponse;
		}
	}

	@Override
	public String toString() {
		return this.name;
	}

}
