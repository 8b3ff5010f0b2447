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

import java.util.Collection;
import java.util.Objects;
import java.util.Set;

import org.springframework.http.HttpMethod;

/**
 * Knows the functional routes that take a method only to refuse it, which nobody can see
 * from outside.
 *
 * @since 0.1.0
 */
public final class RefusingHandlers {

	private static final String GRAPHQL = "org.springframework.boot.graphql.autoconfigure.";

	private RefusingHandlers() {
	}

	/**
	 * Return whether a route has a handler that refuses what the route declares. The only
	 * one known is the {@code GET} that Boot maps beside the {@code POST} of GraphQL.
	 * @param route the route
	 * @param former the routes declared before
	 * @return whether the route serves nothing
	 */
	public static boolean include(Route route, Collection<Route> former) {
		return route.handler().startsWith(GRAPHQL) && route.methods().equals(Set.of(HttpMethod.GET))
				&& former.stream()
					.anyMatch((other) -> other.methods().contains(HttpMethod.POST)
							&& Objects.equals(other.pattern(), route.pattern()));
	}

}
