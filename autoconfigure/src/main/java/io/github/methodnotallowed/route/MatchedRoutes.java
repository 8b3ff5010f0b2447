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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.methodnotallowed.AllowedMethods;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The routes that a request with a certain path can reach, in dispatch order. If only the
 * application can say whether a route serves the request, the route is
 * {@linkplain #open(String) open} until it is {@linkplain #resolved(Route, Set)
 * resolved}. Immutable.
 *
 * @since 0.1.0
 */
public final class MatchedRoutes {

	private final List<Route> routes;

	private final MatchedRoutes found;

	private final FunctionalMethods functional;

	private final boolean conditional;

	private final boolean onlyResources;

	private final AllowedMethods allowed;

	private final @Nullable String pattern;

	private MatchedRoutes(List<Route> routes, @Nullable MatchedRoutes found, FunctionalMethods functional) {
		this.routes = routes;
		this.found = (found != null) ? found : this;
		this.functional = functional;
		this.conditional = routes.stream().anyMatch(Route::conditional);
		this.onlyResources = routes.stream()
			.filter((route) -> route.kind() != RouteKind.FOREIGN)
			.allMatch((route) -> route.kind() == RouteKind.RESOURCE && route.pattern() != null);
		this.allowed = AllowedMethods.of(routes.stream()
			.filter((route) -> !route.conditional())
			.flatMap((route) -> route.allowed(functional).stream())
			.toList());
		this.pattern = routes.stream()
			.map(Route::pattern)
			.filter(Objects::nonNull)
			.min(PathPattern.SPECIFICITY_COMPARATOR)
			.map(PathPattern::getPatternString)
			.orElse(null);
	}

	/**
	 * If a handler that decides itself, or a gateway, has the path, {@code HEAD} and
	 * {@code OPTIONS} are left to it.
	 */
	static MatchedRoutes of(List<Route> routes, FunctionalMethods functional) {
		boolean decided = routes.stream().anyMatch((route) -> route.kind().isBeyondAsking());
		return new MatchedRoutes(routes, null, decided ? new FunctionalMethods(false, false) : functional);
	}

	/**
	 * Return whether this path has a handler, here or behind a gateway, whose methods
	 * cannot be found out.
	 * @return whether a route with a pattern leads to such a handler
	 */
	public boolean isBeyondAsking() {
		return this.routes.stream().anyMatch((route) -> route.kind().isBeyondAsking() && route.pattern() != null);
	}

	/**
	 * Return the routes.
	 * @return the routes in dispatch order
	 */
	public List<Route> routes() {
		return this.routes;
	}

	/**
	 * Return the most specific pattern of the routes.
	 * @return the pattern, or {@code null} if none is known
	 */
	public @Nullable String pattern() {
		return this.pattern;
	}

	/**
	 * Return whether Spring may serve a method, so that the request must be passed on. If
	 * we could answer the method ourselves, open routes are ignored here: they are asked
	 * first.
	 * @param method the method token as received
	 * @return {@code false} only if it certainly does not
	 */
	public boolean accepts(String method) {
		boolean answerable = "OPTIONS".equals(method) || isServedThroughGet(method);
		for (Route route : this.routes) {
			boolean open = answerable && route.conditional() && !route.kind().isBeyondAsking();
			if (!open && route.accepts(method)) {
				return true;
			}
			if (open && route.kind() == RouteKind.RESOURCE) {
				return false;
			}
		}
		return false;
	}

	private boolean isServedThroughGet(String method) {
		return "HEAD".equals(method) && this.functional.head() && this.routes.stream().anyMatch(Route::isFunctionalGet);
	}

	/**
	 * Return whether all that matches are static resources, whose handler itself tells a
	 * missing resource from a wrong method. Foreign handler mappings do not count.
	 * @return whether there is nothing else
	 */
	public boolean isOnlyResources() {
		return this.onlyResources;
	}

	/**
	 * Return whether a route declares a method for this path, whatever else it asks of
	 * the request. If Spring does not serve such a request, the reason is another than
	 * its method. Routes whose path is unknown do not count.
	 * @param method the method token as received
	 * @return whether there is such a route
	 */
	public boolean declares(String method) {
		for (Route route : this.routes) {
			boolean declared = route.kind() == RouteKind.ANNOTATED || route.kind() == RouteKind.FUNCTIONAL;
			boolean vague = route.conditional() && (route.methods().isEmpty() || route.isAnywhere());
			if (declared && !vague && route.accepts(method)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return the routes about which the application must be asked. A resource is left out
	 * if its answer would make no difference. Foreign handler mappings are
	 * {@linkplain #foreign() asked later}.
	 * @param method the method token as received
	 * @return the routes to ask for
	 */
	public List<Route> open(String method) {
		if (!this.conditional) {
			return List.of();
		}
		boolean answerable = "OPTIONS".equals(method) || isServedThroughGet(method);
		return this.routes.stream()
			.filter((route) -> route.conditional() && route.kind() != RouteKind.FOREIGN)
			.filter((route) -> route.kind() != RouteKind.RESOURCE || route.pattern() == null || answerable
					|| !this.allowed.asSet().containsAll(route.allowed(this.functional)))
			.toList();
	}

	/**
	 * Return whether this path has a handler whose methods are unknown.
	 * @return whether one of the routes is such
	 */
	public boolean areOpaque() {
		return this.routes.stream()
			.anyMatch((route) -> route.kind().isBeyondAsking()
					|| (route.kind() == RouteKind.FOREIGN && !route.conditional()));
	}

	/**
	 * Return the foreign handler mappings that the dispatch reaches. They are asked once
	 * all others have refused a request.
	 * @return the routes of those that were not asked yet, in dispatch order
	 */
	public List<Route> foreign() {
		return this.conditional ? this.routes.stream()
			.filter((route) -> route.kind() == RouteKind.FOREIGN && route.conditional())
			.toList() : List.of();
	}

	/**
	 * Decide about a request, once all open routes are resolved. Where Spring answers
	 * {@code OPTIONS}, it goes on to do so. Where a route declares the method but does
	 * not serve the request, the request lacks something else.
	 * @param method the method token as received
	 * @return what to do with it
	 */
	public Verdict verdict(String method) {
		boolean told = "OPTIONS".equals(method) && this.allowed.contains(method);
		if (accepts(method)) {
			return told ? Verdict.PASS_OPTIONS : Verdict.PASS;
		}
		if (isServedThroughGet(method)) {
			return Verdict.SERVE_HEAD;
		}
		if (!this.allowed.isResource()) {
			return Verdict.PASS;
		}
		if (!told) {
			return this.found.declares(method) ? Verdict.PASS : Verdict.REFUSE;
		}
		boolean bySpring = this.routes.stream()
			.anyMatch((route) -> !route.conditional() && route.kind().implied().bySpring());
		return bySpring ? Verdict.PASS_OPTIONS : Verdict.ANSWER_OPTIONS;
	}

	/**
	 * Return whether a request for which Spring finds no handler may lack the right
	 * method, so that it is worth to ask the application.
	 * @param method the method token as received
	 * @return {@code false} if a route declares the method, or if only a resource is
	 * missing
	 */
	public boolean mayLackMethod(String method) {
		return !this.onlyResources && !declares(method);
	}

	/**
	 * Return these routes once the application was asked about one of them.
	 * @param open the open route
	 * @param served the methods with which it serves the request, possibly none
	 * @return the routes, that one resolved
	 */
	public MatchedRoutes resolved(Route open, Set<HttpMethod> served) {
		return resolved(open, served, false);
	}

	/**
	 * Return these routes once a foreign handler mapping was asked about a request that
	 * was refused. If the handler mapping has declined the request, the routes behind it
	 * have refused it. Otherwise the dispatch has ended there, and the methods that its
	 * handler states are believed as well. A handler that states none has refused for
	 * another reason.
	 * @param foreign the route of the handler mapping
	 * @param declined whether it leaves the request to the handler mappings behind it
	 * @param served the other methods that it would serve
	 * @param stated the methods that whoever refused the request has stated
	 * @return the routes, that one resolved
	 */
	public MatchedRoutes refused(Route foreign, boolean declined, Set<HttpMethod> served, Set<HttpMethod> stated) {
		if (declined) {
			return resolved(foreign, served);
		}
		Set<HttpMethod> believed = new LinkedHashSet<>(stated);
		if (!stated.isEmpty()) {
			believed.addAll(served);
		}
		return resolved(foreign, believed, true);
	}

	private MatchedRoutes resolved(Route open, Set<HttpMethod> served, boolean last) {
		List<Route> resolved = new ArrayList<>();
		for (Route route : this.routes) {
			if (route != open) {
				resolved.add(route);
			}
			else if (!served.isEmpty() || last) {
				Route certain = route.resolved(served);
				resolved.add(certain);
				if (last || certain.stopsDispatch()) {
					break;
				}
			}
		}
		return new MatchedRoutes(List.copyOf(resolved), this.found, this.functional);
	}

	/**
	 * Return the methods that these routes accept. Routes that are still open do not
	 * count.
	 * @return the allowed methods
	 */
	public AllowedMethods allowed() {
		return this.allowed;
	}

}
