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

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import io.github.methodnotallowed.AllowedMethods;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * A route at its place in dispatch order.
 */
final class IndexedRoute {

	/** The score where no route matches. */
	static final int NO_MATCH = Integer.MAX_VALUE;

	private static final int PASSED_BY = Integer.MAX_VALUE - 1;

	private final Route route;

	/**
	 * Dispatch order: of handler mappings, then of the routes of one, which is the
	 * declared order or that of the more specific pattern. Ties are broken by text, so
	 * that each start has the same order.
	 */
	static final Comparator<IndexedRoute> DISPATCH_ORDER = Comparator.comparingInt((IndexedRoute route) -> route.order)
		.thenComparing(IndexedRoute::compareWithin);

	private static final Comparator<Route> BY_TEXT = Comparator
		.comparing(Route::pattern, Comparator.nullsLast(PathPattern.SPECIFICITY_COMPARATOR))
		.thenComparing(Route::patternText)
		.thenComparing((route) -> AllowedMethods.of(route.methods()).headerValue())
		.thenComparing(Route::handler);

	private final int order;

	private final int position;

	private final boolean exact;

	private volatile @Nullable Outcome outcome;

	IndexedRoute(Route route, int order, int position) {
		this.route = route;
		this.order = order;
		this.position = position;
		this.exact = Steps.of(route.pattern()).exact();
	}

	Route route() {
		return this.route;
	}

	/**
	 * Return the position of the route's handler mapping in dispatch order.
	 */
	int order() {
		return this.order;
	}

	private int compareWithin(IndexedRoute other) {
		int byText = BY_TEXT.compare(this.route, other.route);
		return (isInDeclaredOrder() || other.isInDeclaredOrder() || byText == 0)
				? Integer.compare(this.position, other.position) : byText;
	}

	private boolean isInDeclaredOrder() {
		return this.route.kind().matching() == RouteKind.Matching.BY_PREDICATE;
	}

	/**
	 * Return whether the index alone decides about a path match.
	 */
	boolean exact() {
		return this.exact;
	}

	boolean matches(PathContainer path) {
		PathPattern pattern = this.route.pattern();
		return pattern == null || pattern.matches(path);
	}

	/**
	 * Return the outcome of a path, if this route is the last one that was found for it.
	 * The outcome is remembered: a path with the same routes has the same outcome.
	 * @param found the routes of the path
	 * @param decision decides about the outcome
	 */
	Outcome outcome(List<IndexedRoute> found, Function<List<IndexedRoute>, Outcome> decision) {
		Outcome outcome = this.outcome;
		if (outcome == null || !found.equals(outcome.found)) {
			outcome = decision.apply(List.copyOf(found));
			this.outcome = outcome;
		}
		return outcome;
	}

	/**
	 * Score this route for a method. Of all matching routes, the dispatch reaches the one
	 * with the lowest score first. An even score accepts the method, an odd one ends the
	 * dispatch without accepting it. {@code HEAD} and {@code OPTIONS} depend on more,
	 * because we could answer them ourselves. A foreign handler mapping has no score: it
	 * is asked once all others have refused.
	 */
	int score(String method) {
		if (this.route.kind().known() == RouteKind.Known.BY_LATE_PROBE) {
			return NO_MATCH;
		}
		boolean head = "HEAD".equals(method);
		boolean answerable = head || "OPTIONS".equals(method);
		if (this.route.accepts(method)) {
			boolean inQuestion = this.route.conditional() && !this.route.stopsDispatch();
			return (answerable && inQuestion) ? PASSED_BY : this.order * 2;
		}
		boolean ends = this.route.stopsDispatch() || (head && this.route.isFunctionalGet());
		return ends ? this.order * 2 + 1 : PASSED_BY;
	}

	static boolean isAccepted(int score) {
		return score == NO_MATCH || (score != PASSED_BY && score % 2 == 0);
	}

	/**
	 * The outcome of a path: the routes that the dispatch reaches, and those that it does
	 * not reach.
	 */
	record Outcome(List<IndexedRoute> found, MatchedRoutes routes, ShadowedRoutes shadowed) {
	}

}
