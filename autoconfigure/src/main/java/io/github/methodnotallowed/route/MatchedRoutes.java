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
 * The routes that a request with a certain path can reach, in dispatch order. Where only
 * the application can say whether a route serves the request, the route is a
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
	 * Where a handler decides itself, or somebody else does, it is the one that answers
	 * {@code HEAD} and {@code OPTIONS}.
	 */
	static MatchedRoutes of(List<Route> routes, FunctionalMethods functional) {
		boolean decided = routes.stream().anyMatch((route) -> route.kind().isBeyondAsking());
		return new MatchedRoutes(routes, null, decided ? new FunctionalMethods(false, false) : functional);
	}

	/**
	 * Return whether there is a handler at this path, here or behind a gateway, of which
	 * nobody can say what it serves.
	 * @return whether there is one that is mapped to a pattern
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
	 * Return whether Spring may serve a method, so that the request must be passed on. A
	 * method that we could answer ourselves is not passed on for an open route.
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
	 * the request. If such a request is not served, it is not for its method. Routes that
	 * are only said to be anywhere do not count.
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
	 * Return the routes about which the application must be asked. A resource is not
	 * asked for where its answer would make no difference. Foreign handler mappings are
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
	 * Return whether a handler is there of whose methods nothing can be told.
	 * @return whether one of the routes is such
	 */
	public boolean areOpaque() {
		return this.routes.stream()
			.anyMatch((route) -> route.kind().isBeyondAsking()
					|| (route.kind() == RouteKind.FOREIGN && !route.conditional()));
	}

	/**
	 * Return the foreign handler mappings that the dispatch comes by, to be asked once
	 * all others have refused a request.
	 * @return their routes in dispatch order, those that were not asked yet
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
	 * was refused. If it has declined the request, others have refused it. If not, the
	 * dispatch has ended there, and whoever has refused it is believed as well; who
	 * states nothing has not refused a method.
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
