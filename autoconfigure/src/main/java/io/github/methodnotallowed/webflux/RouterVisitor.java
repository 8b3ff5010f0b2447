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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.github.methodnotallowed.route.HandlerDescription;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RoutePredicate;
import io.github.methodnotallowed.route.RouteSource;
import io.github.methodnotallowed.route.RouterReader;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Reads the routes of a router function.
 */
final class RouterVisitor extends
		RouterReader<RouterFunction<?>, RequestPredicate, HandlerFilterFunction<ServerResponse, ServerResponse>, Function<ServerRequest, Mono<?>>>
		implements RouterFunctions.Visitor {

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static final Class<RouterFunction<?>> ROUTER = (Class) RouterFunction.class;

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static final Class<HandlerFilterFunction<ServerResponse, ServerResponse>> FILTER = (Class) HandlerFilterFunction.class;

	private final RouteSource source;

	RouterVisitor(RouteSource source, @Nullable PathPatternParser parser) {
		super(parser, ROUTER, RequestPredicate.class, FILTER);
		this.source = source;
	}

	@Override
	protected void visit(RouterFunction<?> router) {
		router.accept(this);
	}

	@Override
	protected void opaque(RouterFunction<?> router) {
		unknown(router);
	}

	@Override
	protected RoutePredicate read(RequestPredicate predicate) {
		return PredicateVisitor.read(predicate);
	}

	@Override
	protected Function<ServerRequest, Mono<?>> nest(List<RequestPredicate> predicates,
			Function<ServerRequest, Mono<?>> lookup) {
		return (request) -> {
			Optional<ServerRequest> nested = Optional.of(request);
			for (RequestPredicate predicate : predicates) {
				nested = nested.flatMap(predicate::nest);
			}
			return nested.<Mono<?>>map(lookup).orElseGet(Mono::empty);
		};
	}

	/**
	 * Ask the application whether a route of which more than path and method decides
	 * serves a request.
	 */
	Mono<Boolean> serves(Route route, ServerRequest request) {
		Function<ServerRequest, Mono<?>> lookup = lookup(route);
		return (lookup != null) ? lookup.apply(request).hasElement() : Mono.just(false);
	}

	@Override
	public void route(RequestPredicate predicate, HandlerFunction<?> handlerFunction) {
		add(read(predicate), functional(HandlerDescription.of(handlerFunction)),
				(request) -> Mono.just(request).filter(predicate::test));
	}

	@Override
	public void resources(Function<ServerRequest, Mono<Resource>> lookupFunction) {
		add(Route.resource(this.source, null, Set.of(HttpMethod.GET, HttpMethod.HEAD),
				HandlerDescription.of(lookupFunction)), lookupFunction::apply);
	}

	@Override
	public void attributes(Map<String, Object> attributes) {
	}

	@Override
	public void unknown(RouterFunction<?> routerFunction) {
		add(RoutePredicate.OPAQUE, functional(HandlerDescription.of(routerFunction)), routerFunction::route);
	}

	private RouteFactory functional(String handler) {
		return (pattern, methods, conditional) -> Route.functional(this.source, pattern, methods, conditional, handler);
	}

}
