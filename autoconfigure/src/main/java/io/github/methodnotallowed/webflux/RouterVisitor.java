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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.github.methodnotallowed.route.HandlerDescription;
import io.github.methodnotallowed.route.RefusingHandlers;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RoutePredicate;
import io.github.methodnotallowed.route.RoutePredicate.Alternative;
import io.github.methodnotallowed.route.RouteSource;
import io.github.methodnotallowed.route.RouterParts;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * Reads the routes of a router function.
 */
final class RouterVisitor implements RouterFunctions.Visitor {

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static final Class<RouterFunction<?>> ROUTER = (Class) RouterFunction.class;

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static final Class<HandlerFilterFunction<ServerResponse, ServerResponse>> FILTER = (Class) HandlerFilterFunction.class;

	private final RouteSource source;

	private final PathPatternParser parser;

	private final List<Route> routes = new ArrayList<>();

	private final Map<Route, Function<ServerRequest, Mono<?>>> lookups = new IdentityHashMap<>();

	private final Deque<RoutePredicate> nesting = new ArrayDeque<>(List.of(RoutePredicate.ALWAYS));

	private final Deque<RequestPredicate> nestedIn = new ArrayDeque<>();

	private final Deque<HandlerFilterFunction<ServerResponse, ServerResponse>> filteredBy = new ArrayDeque<>();

	private final Map<Route, List<HandlerFilterFunction<ServerResponse, ServerResponse>>> filters = new IdentityHashMap<>();

	RouterVisitor(RouteSource source, @Nullable PathPatternParser parser) {
		this.source = source;
		this.parser = (parser != null) ? parser : PathPatternParser.defaultInstance;
	}

	List<Route> routes() {
		return RefusingHandlers.without(this.routes);
	}

	/**
	 * Return the filter functions around the routes of a path, the innermost first.
	 */
	Collection<HandlerFilterFunction<ServerResponse, ServerResponse>> filters(PathContainer path) {
		Set<HandlerFilterFunction<ServerResponse, ServerResponse>> found = new LinkedHashSet<>();
		for (Route route : this.routes) {
			if (route.pattern() == null || route.pattern().matches(path)) {
				found.addAll(this.filters.getOrDefault(route, List.of()));
			}
		}
		return found;
	}

	/**
	 * Read a router function. It goes for an unknown one if it cannot be taken apart.
	 */
	void read(RouterFunction<?> router) {
		try {
			readParts(router);
		}
		catch (RuntimeException ex) {
			unknown(router);
		}
	}

	private void readParts(RouterFunction<?> router) {
		List<RouterFunction<?>> parts = List.copyOf(RouterParts.of(router, ROUTER));
		if (parts.isEmpty()) {
			router.accept(this);
			return;
		}
		HandlerFilterFunction<ServerResponse, ServerResponse> filter = RouterParts.find(router, FILTER);
		RequestPredicate predicate = RouterParts.find(router, RequestPredicate.class);
		if (filter != null) {
			this.filteredBy.push(filter);
		}
		if (predicate != null) {
			startNested(predicate);
		}
		parts.forEach(this::read);
		if (predicate != null) {
			endNested(predicate);
		}
		if (filter != null) {
			this.filteredBy.pop();
		}
	}

	/**
	 * Ask the application whether a route of which more than path and method decides
	 * serves a request.
	 */
	Mono<Boolean> serves(Route route, ServerRequest request) {
		Function<ServerRequest, Mono<?>> lookup = this.lookups.get(route);
		return (lookup != null) ? lookup.apply(request).hasElement() : Mono.just(false);
	}

	@Override
	public void startNested(RequestPredicate predicate) {
		this.nesting.push(this.nesting.element().prefix(PredicateVisitor.read(predicate)));
		this.nestedIn.addLast(predicate);
	}

	@Override
	public void endNested(RequestPredicate predicate) {
		this.nesting.pop();
		this.nestedIn.removeLast();
	}

	@Override
	public void route(RequestPredicate predicate, HandlerFunction<?> handlerFunction) {
		add(PredicateVisitor.read(predicate), HandlerDescription.of(handlerFunction),
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
		add(RoutePredicate.OPAQUE, HandlerDescription.of(routerFunction), routerFunction::route);
	}

	private void add(RoutePredicate predicate, String handler, Function<ServerRequest, Mono<?>> lookup) {
		for (Alternative alternative : this.nesting.element().nest(predicate).alternatives()) {
			PathPattern pattern = parse(alternative.pattern());
			Set<HttpMethod> methods = (alternative.methods() != null) ? alternative.methods() : Set.of();
			boolean conditional = alternative.conditional() || (pattern == null && alternative.pattern() != null);
			add(Route.functional(this.source, pattern, methods, conditional, handler), lookup);
		}
	}

	private void add(Route route, Function<ServerRequest, Mono<?>> lookup) {
		this.routes.add(route);
		if (!this.filteredBy.isEmpty()) {
			this.filters.put(route, List.copyOf(this.filteredBy));
		}
		List<RequestPredicate> around = List.copyOf(this.nestedIn);
		this.lookups.put(route, (request) -> {
			Optional<ServerRequest> nested = Optional.of(request);
			for (RequestPredicate predicate : around) {
				nested = nested.flatMap(predicate::nest);
			}
			return nested.<Mono<?>>map(lookup).orElseGet(Mono::empty);
		});
	}

	private @Nullable PathPattern parse(@Nullable String pattern) {
		try {
			return (pattern != null) ? this.parser.parse(pattern) : null;
		}
		catch (PatternParseException ex) {
			return null;
		}
	}

}
