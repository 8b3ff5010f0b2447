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
import java.util.Set;

import io.github.methodnotallowed.AllowedMethods;

import org.springframework.http.HttpMethod;

/**
 * Decides whom to believe about the methods of a request that a handler, filter or
 * servlet has refused, or whose {@code OPTIONS} it has answered: the routes, or what the
 * answer states.
 *
 * @param routes the routes that the request can reach
 * @param stated the methods that the answer states; none if it states nothing
 * @since 0.1.0
 */
public record StatedMethods(MatchedRoutes routes, AllowedMethods stated) {

	/**
	 * Return the methods to tell if a handler has refused a method. That method is none
	 * of them, whatever the routes say.
	 * @param method the refused method token
	 * @return the allowed methods
	 */
	public AllowedMethods allowedBut(String method) {
		Set<HttpMethod> methods = new LinkedHashSet<>(beside().withoutRefused(method).asSet());
		if (!areTold()) {
			methods.addAll(this.stated.asSet());
		}
		return AllowedMethods.of(methods).without(method);
	}

	/**
	 * Return the methods to tell in an answer to {@code OPTIONS}. If Spring has stated
	 * methods, it has them from some of the routes.
	 * @return the allowed methods
	 */
	public AllowedMethods allowedInOptions() {
		boolean answeredBySpring = this.routes.verdict("OPTIONS") == Verdict.PASS_OPTIONS
				&& !this.routes.accepts("OPTIONS");
		if (answeredBySpring) {
			return this.routes.allowed();
		}
		Set<HttpMethod> methods = new LinkedHashSet<>(beside().asSet());
		methods.addAll(this.stated.asSet());
		return AllowedMethods.of(methods);
	}

	/**
	 * A handler that states its methods knows nothing of functional routes beside it.
	 */
	private AllowedMethods beside() {
		boolean alone = this.routes.routes().stream().allMatch(Route::stopsDispatch);
		return (alone && !areTold() && !this.stated.names().isEmpty()) ? AllowedMethods.NONE : this.routes.allowed();
	}

	/**
	 * Return whether handlers were asked for their methods. That is more reliable than
	 * what they state when they refuse one.
	 */
	private boolean areTold() {
		return this.routes.routes()
			.stream()
			.anyMatch((route) -> route.kind() == RouteKind.DELEGATED && !route.conditional());
	}

}
