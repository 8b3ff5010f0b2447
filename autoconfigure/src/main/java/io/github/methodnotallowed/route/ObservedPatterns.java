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

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.pattern.PathPattern;

/**
 * Decides which pattern the observation of a refused request is told. Boot counts
 * requests for a limited number of patterns and drops later ones. So that no scanner uses
 * up the patterns that served requests need, refused requests tell theirs only if the
 * patterns of all routes fit. Thread-safe.
 *
 * @since 0.1.0
 */
public final class ObservedPatterns {

	private final int limit;

	private final List<RouteTable> tables = new CopyOnWriteArrayList<>();

	/**
	 * Create the decision.
	 * @param limit how many patterns the routes of all tables together may have; 0 to
	 * tell what Spring tells by itself
	 */
	public ObservedPatterns(int limit) {
		this.limit = limit;
	}

	/**
	 * Add the routes of an application context.
	 * @param table the routes
	 */
	public void add(RouteTable table) {
		this.tables.add(table);
	}

	/**
	 * Return the pattern to tell.
	 * @param routes the routes of a refused request
	 * @param told what Spring has told so far
	 * @return the pattern, or {@code null} if none is to be told
	 */
	public @Nullable String of(MatchedRoutes routes, @Nullable String told) {
		int patterns = 0;
		for (RouteTable table : this.tables) {
			patterns += table.patterns();
		}
		if (patterns <= this.limit && routes.pattern() != null) {
			return routes.pattern();
		}
		return (told != null) ? told : found(routes);
	}

	/**
	 * Return the pattern that Spring itself tells: it finds a handler by its URL before
	 * that handler refuses, but it finds no controller method.
	 */
	private static @Nullable String found(MatchedRoutes routes) {
		for (Route route : routes.routes()) {
			if (route.kind() != RouteKind.FUNCTIONAL) {
				PathPattern pattern = route.kind().isByUrl() ? route.pattern() : null;
				return (pattern != null) ? pattern.getPatternString() : null;
			}
		}
		return null;
	}

}
