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

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One path pattern, the methods declared on it, and where it comes from.
 *
 * @param source the handler mapping that it belongs to
 * @param kind what finds and serves it
 * @param pattern the path pattern, or {@code null} if the route may match any path
 * @param methods the declared methods; empty if none are declared, which means all
 * @param conditional whether more than path and method decides if the route matches, so
 * that only the application itself can say
 * @param consumes the media types that the route takes as request content, if declared
 * @param handler a description of the handler
 * @since 0.1.0
 */
public record Route(RouteSource source, RouteKind kind, @Nullable PathPattern pattern, Set<HttpMethod> methods,
		boolean conditional, List<MediaType> consumes, String handler) {

	private static final boolean FRAMEWORK_HAS_QUERY = List.of(HttpMethod.values())
		.contains(HttpMethod.valueOf("QUERY"));

	/**
	 * Create a route.
	 */
	public Route {
		// most routes have one method, for which there is a set of a tenth of the memory
		methods = (methods.size() > 1) ? methods : Set.copyOf(methods);
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
	 * Create a route that stands for all handlers of a handler mapping that cannot be
	 * looked into, but can be asked.
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
	 * @param conditional whether nothing can be said about a request that it does not
	 * take
	 * @param handler a description of the handler
	 * @return the route
	 */
	public static Route proxied(RouteSource source, @Nullable PathPattern pattern, Set<HttpMethod> methods,
			boolean conditional, String handler) {
		return new Route(source, RouteKind.PROXIED, pattern, methods, conditional, List.of(), handler);
	}

	/**
	 * Create a route that stands for all handlers of a handler mapping that asks others.
	 * @param source the handler mapping
	 * @param handler a description of the handler mapping
	 * @return the route
	 */
	public static Route delegated(RouteSource source, String handler) {
		return new Route(source, RouteKind.DELEGATED, null, Set.of(), true, List.of(), handler);
	}

	/**
	 * Return whether Spring may hand a request of the given method to this route, once
	 * its path matches.
	 * @param method the method token as received
	 * @return {@code false} only if it certainly does not
	 */
	public boolean accepts(String method) {
		if (this.methods.isEmpty()) {
			return switch (this.kind) {
				case ANNOTATED -> !"OPTIONS".equals(method);
				case FUNCTIONAL -> !this.conditional || !("HEAD".equals(method) || "OPTIONS".equals(method));
				case FOREIGN -> false;
				default -> true;
			};
		}
		if (declares(method)) {
			return true;
		}
		return switch (this.kind) {
			case ANNOTATED -> "HEAD".equals(method) && impliesHead();
			// Framework 7.1 reads the methods of functional requests ignoring case
			case FUNCTIONAL, PROXIED -> declares(HttpMethod.valueOf(method).name());
			default -> false;
		};
	}

	private boolean declares(String method) {
		HttpMethod known = HttpMethod.valueOf(method);
		return known.name().equals(method) && this.methods.contains(known);
	}

	/**
	 * Return whether {@code HEAD} could be served through this functional route's
	 * {@code GET}.
	 */
	boolean isFunctionalGet() {
		return this.kind == RouteKind.FUNCTIONAL && declares("GET");
	}

	/**
	 * Return the text of the pattern, empty if it cannot be told.
	 */
	String patternText() {
		return (this.pattern != null) ? this.pattern.getPatternString() : "";
	}

	/**
	 * Return whether all that is known of the path is that there is one.
	 */
	boolean isAnywhere() {
		return this.pattern != null && this.pattern.getPatternString().equals(RoutePredicate.ANYWHERE);
	}

	/**
	 * Return whether dispatch ends here once the path matches, whatever the method.
	 */
	boolean stopsDispatch() {
		return switch (this.kind) {
			case ANNOTATED, HANDLER -> true;
			case FUNCTIONAL, PROXIED -> this.methods.isEmpty() && !this.conditional;
			case RESOURCE -> this.pattern != null || !this.conditional;
			case DELEGATED -> !this.conditional;
			case FOREIGN -> false;
			case UNKNOWN -> true;
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
		if (this.methods.isEmpty() && !this.kind.isAsked()) {
			allowed.addAll(List.of(HttpMethod.values()));
			allowed.remove(HttpMethod.TRACE);
		}
		boolean head = switch (this.kind) {
			case ANNOTATED -> impliesHead();
			case FUNCTIONAL -> functional.head() && declares("GET");
			default -> false;
		};
		if (head) {
			allowed.add(HttpMethod.HEAD);
		}
		if (this.kind.answersOptions() || (this.kind == RouteKind.FUNCTIONAL && functional.options())) {
			allowed.add(HttpMethod.OPTIONS);
		}
		return allowed;
	}

	private boolean impliesHead() {
		return declares("GET") || (FRAMEWORK_HAS_QUERY && declares("QUERY"));
	}

	/**
	 * Return this route as it is for one request, once the application was asked.
	 * @param served the methods that it serves
	 * @return a route without conditions
	 */
	Route answered(Set<HttpMethod> served) {
		return new Route(this.source, this.kind, this.pattern, served, false, this.consumes, this.handler);
	}

}
