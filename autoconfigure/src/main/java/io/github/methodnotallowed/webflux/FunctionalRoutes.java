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

package io.github.methodnotallowed.webflux;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * The routes of router functions.
 */
final class FunctionalRoutes implements MappingRoutes {

	private final String name;

	private final RouterFunctionMapping mapping;

	private volatile RouterVisitor visitor;

	FunctionalRoutes(String name, RouterFunctionMapping mapping) {
		this.name = name;
		this.mapping = mapping;
		this.visitor = new RouterVisitor(this, mapping.getPathPatternParser());
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
		return (routerFunction != null) ? routerFunction : this;
	}

	@Override
	public void read(ChangeListener listener) {
		RouterVisitor visitor = new RouterVisitor(this, this.mapping.getPathPatternParser());
		RouterFunction<?> routerFunction = this.mapping.getRouterFunction();
		if (routerFunction != null) {
			visitor.readRouter(routerFunction);
		}
		this.visitor = visitor;
		visitor.routes().forEach(listener::added);
	}

	@Override
	public Mono<Set<HttpMethod>> served(Route route, ServerWebExchange exchange) {
		if (route.kind() == RouteKind.RESOURCE) {
			return serves(route, exchange, HttpMethod.GET).map((exists) -> exists ? route.methods() : Set.of());
		}
		Collection<HttpMethod> candidates = route.methods().isEmpty() ? List.of(HttpMethod.values()) : route.methods();
		return Flux.fromIterable(candidates)
			.filterWhen((candidate) -> serves(route, exchange, candidate))
			.collect(Collectors.toSet());
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
	ServerRequest request(ServerWebExchange exchange) {
		return ServerRequest.create(exchange, List.of(), this.mapping.getApiVersionStrategy());
	}

	/**
	 * A predicate that fails with a method that was not sent must not cost the client its
	 * answer: with that method, the request would not be served. The whole router, in
	 * which all routes are tried in turn, is asked only for the API version.
	 */
	private Mono<Boolean> serves(Route route, ServerWebExchange exchange, HttpMethod method) {
		return copy(exchange, method).flatMap((copy) -> this.visitor.serves(route, request(copy)))
			.onErrorReturn(false)
			.defaultIfEmpty(false);
	}

	private Mono<ServerWebExchange> copy(ServerWebExchange exchange, HttpMethod method) {
		ServerWebExchange copy = new ProbeExchange(exchange, method);
		if (this.mapping.getApiVersionStrategy() == null) {
			return Mono.just(copy);
		}
		ServerWebExchange found = new ProbeExchange(exchange, method);
		return isFound(found).filter(Boolean::booleanValue)
			.doOnNext((yes) -> Optional.ofNullable(found.getAttribute(HandlerMapping.API_VERSION_ATTRIBUTE))
				.ifPresent((version) -> copy.getAttributes().put(HandlerMapping.API_VERSION_ATTRIBUTE, version)))
			.map((yes) -> copy);
	}

	/**
	 * Return whether there is a handler, even if the API version of the request is then
	 * found to be missing or wrong.
	 */
	private Mono<Boolean> isFound(ServerWebExchange exchange) {
		return Mono.defer(() -> this.mapping.getHandler(exchange))
			.hasElement()
			.onErrorResume((ex) -> Mono.just(ex instanceof ErrorResponse));
	}

	@Override
	public String toString() {
		return this.name;
	}

}
