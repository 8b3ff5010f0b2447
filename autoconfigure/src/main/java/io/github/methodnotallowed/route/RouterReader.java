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

package io.github.methodnotallowed.route;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.methodnotallowed.route.RoutePredicate.Alternative;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * Reads the routes of a router function: what is alike in the visitors of both stacks.
 * Not thread-safe while it reads; what it has read can be shared.
 *
 * @param <R> the router functions of the stack
 * @param <P> the request predicates of the stack
 * @param <F> the filter functions of the stack
 * @param <L> asks a route of the stack whether it serves a request
 * @since 0.1.0
 */
public abstract class RouterReader<R, P, F, L> {

	private final PathPatternParser parser;

	private final Class<R> routerType;

	private final Class<P> predicateType;

	private final Class<F> filterType;

	private final List<Route> routes = new ArrayList<>();

	private final Map<Route, L> lookups = new IdentityHashMap<>();

	private final Map<Route, List<F>> filters = new IdentityHashMap<>();

	private final Deque<RoutePredicate> nesting = new ArrayDeque<>(List.of(RoutePredicate.ALWAYS));

	private final Deque<P> nestedIn = new ArrayDeque<>();

	private final Deque<F> filteredBy = new ArrayDeque<>();

	/**
	 * Create a reader.
	 * @param parser parses the patterns, or {@code null} for Spring's default
	 * @param routerType the type of router functions
	 * @param predicateType the type of request predicates
	 * @param filterType the type of filter functions
	 */
	protected RouterReader(@Nullable PathPatternParser parser, Class<R> routerType, Class<P> predicateType,
			Class<F> filterType) {
		this.parser = (parser != null) ? parser : PathPatternParser.defaultInstance;
		this.routerType = routerType;
		this.predicateType = predicateType;
		this.filterType = filterType;
	}

	/**
	 * Visit a router function that has no parts.
	 * @param router the router function
	 */
	protected abstract void visit(R router);

	/**
	 * Take note of a router function that cannot be read.
	 * @param router the router function
	 */
	protected abstract void opaque(R router);

	/**
	 * Read what a predicate says about path and method.
	 * @param predicate the predicate
	 * @return what it says
	 */
	protected abstract RoutePredicate read(P predicate);

	/**
	 * Nest the lookup of a route.
	 * @param predicates the predicates around the route, the outermost first
	 * @param lookup the lookup of the route
	 * @return the lookup behind these predicates
	 */
	protected abstract L nest(List<P> predicates, L lookup);

	/**
	 * Return the routes that were read.
	 * @return the routes in declared order
	 */
	public final List<Route> routes() {
		return RefusingHandlers.without(this.routes);
	}

	/**
	 * Return the filter functions around the routes of a path.
	 * @param path the path within the application
	 * @return the filter functions, the innermost first
	 */
	public final Collection<F> filters(PathContainer path) {
		Set<F> found = new LinkedHashSet<>();
		for (Route route : this.routes) {
			if (route.pattern() == null || route.pattern().matches(path)) {
				found.addAll(this.filters.getOrDefault(route, List.of()));
			}
		}
		return found;
	}

	/**
	 * Read a router function. If it cannot be taken apart, it is opaque.
	 * @param router the router function
	 */
	public final void readRouter(R router) {
		try {
			readParts(router);
		}
		catch (RuntimeException ex) {
			opaque(router);
		}
	}

	private void readParts(R router) {
		List<R> parts = List.copyOf(RouterParts.of(router, this.routerType));
		if (parts.isEmpty()) {
			visit(router);
			return;
		}
		F filter = RouterParts.find(router, this.filterType);
		P predicate = RouterParts.find(router, this.predicateType);
		if (filter != null) {
			this.filteredBy.push(filter);
		}
		if (predicate != null) {
			startNested(predicate);
		}
		parts.forEach(this::readRouter);
		if (predicate != null) {
			endNested(predicate);
		}
		if (filter != null) {
			this.filteredBy.pop();
		}
	}

	/**
	 * Go into a nested router.
	 * @param predicate the predicate around it
	 */
	public void startNested(P predicate) {
		this.nesting.push(this.nesting.element().prefix(read(predicate)));
		this.nestedIn.addLast(predicate);
	}

	/**
	 * Come back from a nested router.
	 * @param predicate the predicate around it
	 */
	public void endNested(P predicate) {
		this.nesting.pop();
		this.nestedIn.removeLast();
	}

	/**
	 * Add the routes of a predicate.
	 * @param predicate what the predicate says
	 * @param factory creates a route
	 * @param lookup asks the route whether it serves a request
	 */
	protected final void add(RoutePredicate predicate, RouteFactory factory, L lookup) {
		for (Alternative alternative : this.nesting.element().nest(predicate).alternatives()) {
			PathPattern pattern = parse(alternative.pattern());
			Set<HttpMethod> methods = (alternative.methods() != null) ? alternative.methods() : Set.of();
			boolean conditional = alternative.conditional() || (pattern == null && alternative.pattern() != null);
			add(factory.create(pattern, methods, conditional), lookup);
		}
	}

	/**
	 * Add a route.
	 * @param route the route
	 * @param lookup asks it whether it serves a request
	 */
	protected final void add(Route route, L lookup) {
		this.routes.add(route);
		if (!this.filteredBy.isEmpty()) {
			this.filters.put(route, List.copyOf(this.filteredBy));
		}
		this.lookups.put(route, nest(List.copyOf(this.nestedIn), lookup));
	}

	/**
	 * Return what asks a route whether it serves a request.
	 * @param route the route
	 * @return the lookup, or {@code null} if the route is not one of these
	 */
	protected final @Nullable L lookup(Route route) {
		return this.lookups.get(route);
	}

	private @Nullable PathPattern parse(@Nullable String pattern) {
		try {
			return (pattern != null) ? this.parser.parse(pattern) : null;
		}
		catch (PatternParseException ex) {
			return null;
		}
	}

	/**
	 * Creates a route.
	 */
	@FunctionalInterface
	protected interface RouteFactory {

		/**
		 * Create a route.
		 * @param pattern the path pattern, or {@code null} if it cannot be told
		 * @param methods the methods; empty for all
		 * @param conditional whether more than path and method decides
		 * @return the route
		 */
		Route create(@Nullable PathPattern pattern, Set<HttpMethod> methods, boolean conditional);

	}

}
