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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.methodnotallowed.route.RouteKind.Implied;
import io.github.methodnotallowed.route.RouteKind.Matching;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One path pattern, the methods declared on it, and where it comes from. Two routes are
 * equal only if they are the same one: an application may declare twice what looks alike.
 * Immutable.
 *
 * @since 0.1.0
 */
public final class Route {

	private static final boolean FRAMEWORK_HAS_QUERY = List.of(HttpMethod.values())
		.contains(HttpMethod.valueOf("QUERY"));

	private final RouteSource source;

	private final RouteKind kind;

	private final @Nullable PathPattern pattern;

	private final Set<HttpMethod> methods;

	private final boolean conditional;

	private final List<MediaType> consumes;

	private final String handler;

	private Route(RouteSource source, RouteKind kind, @Nullable PathPattern pattern, Set<HttpMethod> methods,
			boolean conditional, List<MediaType> consumes, String handler) {
		this.source = source;
		this.kind = kind;
		this.pattern = pattern;
		// most routes have one method, for which there is a set of a tenth of the memory
		this.methods = (methods.size() > 1) ? methods : Set.copyOf(methods);
		this.conditional = conditional;
		this.consumes = consumes;
		this.handler = handler;
	}

	/**
	 * Create a route of an annotated controller method, or of an actuator operation.
	 * @param source the handler mapping
	 * @param pattern the path pattern
	 * @param methods the declared methods
	 * @param consumes the media types that it takes
	 * @param handler a description of the handler
	 * @return the route
	 */
	public static Route annotated(RouteSource source, PathPattern pattern, Set<HttpMethod> methods,
			List<MediaType> consumes, String handler) {
		return new Route(source, RouteKind.ANNOTATED, pattern, methods, false, consumes, handler);
	}

	/**
	 * Create a functional route.
	 * @param source the handler mapping
	 * @param pattern the path pattern, or {@code null} if it cannot be told
	 * @param methods the methods of its predicate
	 * @param conditional whether it has predicates beyond method and path
	 * @param handler a description of the handler
	 * @return the route
	 */
	public static Route functional(RouteSource source, @Nullable PathPattern pattern, Set<HttpMethod> methods,
			boolean conditional, String handler) {
		return new Route(source, RouteKind.FUNCTIONAL, pattern, methods, conditional, List.of(), handler);
	}

	/**
	 * Create a route to a handler that states its methods, such as a view controller.
	 * @param source the handler mapping
	 * @param pattern the path pattern
	 * @param methods the methods that the handler supports
	 * @param handler a description of the handler
	 * @return the route
	 */
	public static Route handler(RouteSource source, PathPattern pattern, Set<HttpMethod> methods, String handler) {
		return new Route(source, RouteKind.HANDLER, pattern, methods, false, List.of(), handler);
	}

	/**
	 * Create a route to static resources, each of which may or may not exist.
	 * @param source the handler mapping
	 * @param pattern the path pattern, or {@code null} if it cannot be told
	 * @param methods the methods of a resource that exists
	 * @param handler a description of the handler
	 * @return the route
	 */
	public static Route resource(RouteSource source, @Nullable PathPattern pattern, Set<HttpMethod> methods,
			String handler) {
		return new Route(source, RouteKind.RESOURCE, pattern, methods, true, List.of(), handler);
	}

	/**
	 * Create a route to a handler that decides itself about methods.
	 * @param source the handler mapping
	 * @param pattern the path pattern
	 * @param handler a description of the handler
	 * @return the route
	 */
	public static Route unknown(RouteSource source, PathPattern pattern, String handler) {
		return new Route(source, RouteKind.UNKNOWN, pattern, Set.of(), true, List.of(), handler);
	}

	/**
	 * Create a route that stands for all handlers of a handler mapping whose routes
	 * cannot be read. It can be asked for the handler of a request.
	 * @param source the handler mapping
	 * @param handler a description of the handler mapping
	 * @return the route
	 */
	public static Route foreign(RouteSource source, String handler) {
		return new Route(source, RouteKind.FOREIGN, null, Set.of(), true, List.of(), handler);
	}

	/**
	 * Create a route of a gateway.
	 * @param source the handler mapping
	 * @param pattern the path pattern, or {@code null} if it cannot be told
	 * @param methods the methods that it passes on
	 * @param conditional whether a request that it declines must not be refused
	 * @param handler a description of the handler
	 * @return the route
	 */
	public static Route proxied(RouteSource source, @Nullable PathPattern pattern, Set<HttpMethod> methods,
			boolean conditional, String handler) {
		return new Route(source, RouteKind.PROXIED, pattern, methods, conditional, List.of(), handler);
	}

	/**
	 * Create a route that stands for all handlers of a handler mapping that asks other
	 * handler mappings.
	 * @param source the handler mapping
	 * @param handler a description of the handler mapping
	 * @return the route
	 */
	public static Route delegated(RouteSource source, String handler) {
		return new Route(source, RouteKind.DELEGATED, null, Set.of(), true, List.of(), handler);
	}

	/**
	 * Return the handler mapping that the route belongs to.
	 * @return the handler mapping
	 */
	public RouteSource source() {
		return this.source;
	}

	/**
	 * Return what finds and serves the route.
	 * @return the kind
	 */
	public RouteKind kind() {
		return this.kind;
	}

	/**
	 * Return the path pattern.
	 * @return the pattern, or {@code null} if the route may match any path
	 */
	public @Nullable PathPattern pattern() {
		return this.pattern;
	}

	/**
	 * Return the declared methods.
	 * @return the methods; empty if none are declared, which means all
	 */
	public Set<HttpMethod> methods() {
		return this.methods;
	}

	/**
	 * Return whether the route is open: more than path and method decides if it matches,
	 * so that only the application itself can say.
	 * @return whether it has to be {@linkplain #resolved resolved} for each request
	 */
	public boolean conditional() {
		return this.conditional;
	}

	/**
	 * Return the media types that the route takes as request content.
	 * @return the media types, empty if none are declared
	 */
	public List<MediaType> consumes() {
		return this.consumes;
	}

	/**
	 * Return what serves the route.
	 * @return a description of the handler
	 */
	public String handler() {
		return this.handler;
	}

	/**
	 * Return whether Spring may hand a request of the given method to this route, once
	 * its path matches.
	 * @param method the method token as received
	 * @return {@code false} only if it certainly does not
	 */
	public boolean accepts(String method) {
		if (this.methods.isEmpty()) {
			return this.kind.undeclared().accept(method, this.conditional);
		}
		if (declares(method)) {
			return true;
		}
		return (this.kind.matching() == Matching.BY_PREDICATE) ? declares(HttpMethod.valueOf(method).name())
				: "HEAD".equals(method) && impliesHead();
	}

	private boolean declares(String method) {
		HttpMethod known = HttpMethod.valueOf(method);
		return known.name().equals(method) && this.methods.contains(known);
	}

	/**
	 * Return whether Spring serves {@code HEAD} through another method of this route.
	 */
	private boolean impliesHead() {
		return this.kind.implied() == Implied.HEAD_AND_OPTIONS
				&& (declares("GET") || (FRAMEWORK_HAS_QUERY && declares("QUERY")));
	}

	/**
	 * Return whether the starter could serve {@code HEAD} through this route.
	 */
	boolean isFunctionalGet() {
		return this.kind.implied() == Implied.BY_STARTER && declares("GET");
	}

	/**
	 * Return the text of the pattern, empty if it cannot be told.
	 */
	String patternText() {
		return (this.pattern != null) ? this.pattern.getPatternString() : "";
	}

	/**
	 * Return whether the path is unknown.
	 */
	boolean isAnywhere() {
		return patternText().equals(RoutePredicate.ANYWHERE);
	}

	/**
	 * Return whether dispatch ends here once the path matches, whatever the method.
	 */
	boolean stopsDispatch() {
		return switch (this.kind.ends()) {
			case ALWAYS -> true;
			case WITHOUT_METHODS -> this.methods.isEmpty() && !this.conditional;
			case ONCE_CERTAIN -> this.pattern != null || !this.conditional;
			case NEVER -> false;
		};
	}

	/**
	 * Return the methods that a request to this route may have: the declared ones and
	 * those that follow from them.
	 * @param functional what functional routes answer beyond what they declare
	 * @return the methods, in no particular order
	 */
	Set<HttpMethod> allowed(FunctionalMethods functional) {
		Set<HttpMethod> allowed = new LinkedHashSet<>(this.methods);
		if (this.methods.isEmpty() && this.kind.known().isWithoutAsking()) {
			allowed.addAll(List.of(HttpMethod.values()));
			allowed.remove(HttpMethod.TRACE);
		}
		if (impliesHead() || (functional.head() && isFunctionalGet())) {
			allowed.add(HttpMethod.HEAD);
		}
		if (this.kind.implied().options(functional)) {
			allowed.add(HttpMethod.OPTIONS);
		}
		return allowed;
	}

	/**
	 * Return this route as it is for one request, once the application was asked.
	 * @param served the methods that it serves
	 * @return a route without conditions
	 */
	Route resolved(Set<HttpMethod> served) {
		return new Route(this.source, this.kind, this.pattern, served, false, this.consumes, this.handler);
	}

	@Override
	public String toString() {
		return this.kind + " " + this.methods + " " + patternText() + " " + this.handler;
	}

}
