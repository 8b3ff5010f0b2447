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

package io.github.methodnotallowed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The routes that a request with a certain path can reach, in dispatch order. Where only
 * the application can say whether a route serves the request, the route is a
 * {@linkplain #questions(String) question} until it is {@linkplain #answered(Route, Set)
 * answered}. Immutable.
 *
 * @since 0.1.0
 */
public final class MatchedRoutes {

	private final List<Route> routes;

	private final FunctionalMethods functional;

	private final boolean conditional;

	private final boolean onlyResources;

	private final AllowedMethods allowed;

	private final @Nullable String pattern;

	private MatchedRoutes(List<Route> routes, FunctionalMethods functional) {
		this.routes = routes;
		this.functional = functional;
		this.conditional = routes.stream().anyMatch(Route::conditional);
		this.onlyResources = routes.stream()
			.allMatch((route) -> route.kind() == Route.Kind.RESOURCE && route.pattern() != null);
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
		boolean decided = routes.stream().anyMatch(MatchedRoutes::isBeyondAsking);
		return new MatchedRoutes(routes, decided ? new FunctionalMethods(false, false) : functional);
	}

	/**
	 * Return whether nobody can be asked about a request without serving it.
	 */
	private static boolean isBeyondAsking(Route route) {
		return route.kind() == Route.Kind.PROXIED || route.kind() == Route.Kind.UNKNOWN;
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
	 * method that we could answer ourselves is not passed on for a route in question.
	 * @param method the method token as received
	 * @return {@code false} only if it certainly does not
	 */
	public boolean accepts(String method) {
		boolean answerable = "OPTIONS".equals(method) || isServedThroughGet(method);
		for (Route route : this.routes) {
			boolean inQuestion = answerable && route.conditional() && !isBeyondAsking(route);
			if (!inQuestion && route.accepts(method)) {
				return true;
			}
			if (inQuestion && route.kind() == Route.Kind.RESOURCE) {
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
	 * missing resource from a wrong method.
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
	public boolean registers(String method) {
		for (Route route : this.routes) {
			boolean declared = route.kind() == Route.Kind.ANNOTATED || route.kind() == Route.Kind.FUNCTIONAL;
			boolean vague = route.conditional() && (route.methods().isEmpty() || route.isAnywhere());
			if (declared && !vague && route.accepts(method)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return the routes about which the application must be asked. A resource is not
	 * asked for where its answer would make no difference.
	 * @param method the method token as received
	 * @return the routes to ask for
	 */
	public List<Route> questions(String method) {
		if (!this.conditional) {
			return List.of();
		}
		boolean throughGet = isServedThroughGet(method);
		return this.routes.stream()
			.filter(Route::conditional)
			.filter((route) -> route.kind() != Route.Kind.RESOURCE || route.pattern() == null || throughGet
					|| !this.allowed.asSet().containsAll(route.allowed(this.functional)))
			.toList();
	}

	/**
	 * Decide about a request, once all questions are answered.
	 * @param method the method token as received
	 * @return what to do with it
	 */
	public Verdict verdict(String method) {
		if (accepts(method)) {
			return Verdict.PASS;
		}
		if (isServedThroughGet(method)) {
			return Verdict.SERVE_HEAD;
		}
		if (!this.allowed.isResource()) {
			return Verdict.PASS;
		}
		return ("OPTIONS".equals(method) && this.allowed.contains(method)) ? Verdict.ANSWER_OPTIONS : Verdict.REFUSE;
	}

	/**
	 * Return these routes once the application was asked about one of them.
	 * @param question the route in question
	 * @param served the methods with which it serves the request, possibly none
	 * @return the routes without that question
	 */
	public MatchedRoutes answered(Route question, Set<HttpMethod> served) {
		List<Route> answered = new ArrayList<>();
		for (Route route : this.routes) {
			if (route != question) {
				answered.add(route);
			}
			else if (!served.isEmpty()) {
				Route certain = route.answered(served);
				answered.add(certain);
				if (certain.stopsDispatch()) {
					break;
				}
			}
		}
		return new MatchedRoutes(List.copyOf(answered), this.functional);
	}

	/**
	 * Return the methods that these routes accept. Routes still in question do not count.
	 * @return the allowed methods
	 */
	public AllowedMethods allowed() {
		return this.allowed;
	}

	/**
	 * Return the methods to tell where a handler itself refuses a method, which is then
	 * none of them, whatever the routes say.
	 * @param method the refused method token
	 * @param stated the methods that the handler states instead, if it states any
	 * @return the allowed methods
	 */
	public AllowedMethods allowedBut(String method, AllowedMethods stated) {
		Set<HttpMethod> methods = new LinkedHashSet<>(allowedBeside(stated).withoutRefused(method).asSet());
		if (!areTold()) {
			methods.addAll(stated.asSet());
		}
		return AllowedMethods.of(methods).without(method);
	}

	/**
	 * Return the methods to tell where a handler itself answers {@code OPTIONS}.
	 * @param stated the methods that the handler states
	 * @return the allowed methods
	 */
	public AllowedMethods allowedWith(AllowedMethods stated) {
		Set<HttpMethod> methods = new LinkedHashSet<>(allowedBeside(stated).asSet());
		methods.addAll(stated.asSet());
		return AllowedMethods.of(methods);
	}

	/**
	 * A handler that states its methods knows nothing of functional routes beside it.
	 */
	private AllowedMethods allowedBeside(AllowedMethods stated) {
		boolean alone = this.routes.stream().allMatch(Route::stopsDispatch);
		return (alone && !areTold() && !stated.names().isEmpty()) ? AllowedMethods.NONE : this.allowed;
	}

	/**
	 * Return whether handlers were asked for their methods. That is more reliable than
	 * what they state when they refuse one.
	 */
	private boolean areTold() {
		return this.routes.stream().anyMatch((route) -> route.kind() == Route.Kind.DELEGATED && !route.conditional());
	}

	/**
	 * Return the header fields of an answer to {@code OPTIONS}: {@code Allow}, and what
	 * the routes say about the content that they take (RFC 5789, section 3.1).
	 * @return the header fields
	 */
	public HttpHeaders optionsHeaders() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.ALLOW, this.allowed.headerValue());
		consumes("PATCH", HttpHeaders.ACCEPT_PATCH, headers);
		consumes("QUERY", "Accept-Query", headers);
		return headers;
	}

	private void consumes(String method, String field, HttpHeaders headers) {
		Set<String> consumes = new LinkedHashSet<>();
		this.routes.stream()
			.filter((route) -> route.methods().contains(HttpMethod.valueOf(method)))
			.forEach((route) -> route.consumes().forEach((type) -> consumes.add(type.toString())));
		if (!consumes.isEmpty()) {
			headers.set(field, String.join(", ", consumes));
		}
	}

}
