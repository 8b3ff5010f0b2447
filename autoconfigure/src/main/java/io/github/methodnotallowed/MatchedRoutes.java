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

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
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

	MatchedRoutes(List<Route> routes, FunctionalMethods functional) {
		this.routes = routes;
		this.functional = functional;
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
		return this.routes.stream()
			.map(Route::pattern)
			.filter(Objects::nonNull)
			.min(PathPattern.SPECIFICITY_COMPARATOR)
			.map(PathPattern::getPatternString)
			.orElse(null);
	}

	/**
	 * Return whether Spring may serve a method, so that the request must be passed on.
	 * @param method the method token as received
	 * @return {@code false} only if it certainly does not
	 */
	public boolean accepts(String method) {
		boolean throughGet = "HEAD".equals(method) && servesHeadThroughGet();
		return this.routes.stream()
			.anyMatch((route) -> route.accepts(method) && !(throughGet && route.kind() == Route.Kind.RESOURCE));
	}

	/**
	 * Return whether {@code HEAD} is to be served through a functional {@code GET}.
	 * @return whether there is one and it is switched on
	 */
	public boolean servesHeadThroughGet() {
		return this.functional.head() && this.routes.stream().anyMatch(Route::isFunctionalGet);
	}

	/**
	 * Return the routes about which the application must be asked before a method is
	 * refused. A resource is not asked for where its answer would make no difference.
	 * @param method the method token as received
	 * @return the routes to ask for
	 */
	public List<Route> questions(String method) {
		List<Route> questions = new ArrayList<>(this.routes.stream().filter(Route::conditional).toList());
		List<Route> resources = questions.stream().filter((route) -> route.kind() == Route.Kind.RESOURCE).toList();
		boolean onlyResources = this.routes.stream()
			.allMatch((route) -> route.kind() == Route.Kind.RESOURCE && route.pattern() != null);
		if (onlyResources && !"OPTIONS".equals(method)) {
			// the resource handler itself tells a missing resource from a wrong method
			questions.removeAll(resources);
		}
		else if (!onlyResources) {
			Set<HttpMethod> certain = methods(this.routes.stream().filter((route) -> !route.conditional()).toList());
			questions
				.removeIf((route) -> resources.contains(route) && certain.containsAll(route.allowed(this.functional)));
		}
		return questions;
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
				answered.add(route.answered(served));
			}
		}
		return new MatchedRoutes(List.copyOf(answered), this.functional);
	}

	/**
	 * Return the methods that these routes accept. Routes still in question do not count.
	 * @return the allowed methods
	 */
	public AllowedMethods allowed() {
		return AllowedMethods.of(methods(this.routes.stream().filter((route) -> !route.conditional()).toList()));
	}

	private Set<HttpMethod> methods(List<Route> routes) {
		Set<HttpMethod> methods = new LinkedHashSet<>();
		routes.forEach((route) -> methods.addAll(route.allowed(this.functional)));
		return methods;
	}

	/**
	 * Return the media types that a method takes, for fields such as
	 * {@code Accept-Patch}.
	 * @param method the method
	 * @return the media types that its routes declare
	 */
	public Set<MediaType> consumes(HttpMethod method) {
		Set<MediaType> consumes = new LinkedHashSet<>();
		this.routes.stream()
			.filter((route) -> route.methods().contains(method))
			.forEach((route) -> consumes.addAll(route.consumes()));
		return consumes;
	}

}
