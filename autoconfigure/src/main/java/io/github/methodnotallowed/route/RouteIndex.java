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

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.pattern.PathPattern;

/**
 * A tree of path segments. The time to find the routes of a path depends on the length of
 * the path, not on the number of routes.
 * <p>
 * What a segment of the tree cannot decide exactly (a regular expression, case, a pattern
 * behind a {@code **}) is left to the {@link PathPattern} itself. Reading takes no lock
 * and allocates nothing but what {@code PathPattern} does; writers must be serialized by
 * the caller.
 */
class RouteIndex {

	private final Node root = new Node();

	/**
	 * Visit the routes that match a path, in no particular order.
	 * @param path the path within the application
	 * @param method the method to score by
	 * @param found takes the matching routes, or {@code null} to score only
	 * @return the lowest score of a matching route
	 */
	int visit(PathContainer path, String method, @Nullable List<IndexedRoute> found) {
		return visit(this.root, path, path.elements(), 0, true, method, found);
	}

	private static int visit(Node node, PathContainer path, List<Element> elements, int index, boolean exact,
			String method, @Nullable List<IndexedRoute> found) {
		int score = score(node.below, path, exact, method, found);
		if (index == elements.size()) {
			return Math.min(score, score(node.here, path, exact && index > 0, method, found));
		}
		Node variable = node.variable;
		if (index + 1 < elements.size() && elements.get(index + 1) instanceof PathSegment segment) {
			String value = segment.valueToMatch();
			Node literal = (node.literals != null) ? node.literals.get(value) : null;
			if (literal != null) {
				score = Math.min(score, visit(literal, path, elements, index + 2, exact, method, found));
			}
			if (node.folded != null) {
				Node folded = node.folded.get(fold(value));
				if (folded != null) {
					score = Math.min(score, visit(folded, path, elements, index + 2, exact, method, found));
				}
			}
			if (variable != null) {
				boolean filled = exact && !value.isEmpty();
				score = Math.min(score, visit(variable, path, elements, index + 2, filled, method, found));
			}
		}
		else if (variable != null) {
			// "/a/*" takes "/a/"
			score = Math.min(score, score(variable.here, path, false, method, found));
		}
		return score;
	}

	private static int score(IndexedRoute[] routes, PathContainer path, boolean exact, String method,
			@Nullable List<IndexedRoute> found) {
		int lowest = Integer.MAX_VALUE;
		for (IndexedRoute route : routes) {
			int score = route.score(method);
			if ((found != null || score < lowest) && ((exact && route.exact()) || route.matches(path))) {
				lowest = Math.min(lowest, score);
				if (found != null) {
					found.add(route);
				}
			}
		}
		return lowest;
	}

	/**
	 * Visit what is near a path.
	 * @param path the path within the application
	 */
	NearbyRoutes near(PathContainer path) {
		return new NearbyRoutes(this.root, path);
	}

	/**
	 * Return whether other routes lie below a pattern that matches at any depth.
	 * @param pattern the pattern
	 */
	boolean isFallback(PathPattern pattern) {
		Node node = this.root;
		for (String segment : Steps.of(pattern).segments()) {
			Node child = segment.isEmpty() ? node.variable() : node.literal(segment);
			if (child == null) {
				return false;
			}
			node = child;
		}
		return !node.literals().isEmpty() || node.variable() != null;
	}

	void add(IndexedRoute route) {
		place(this.root, Steps.of(route.route().pattern()), 0, route);
	}

	private static void place(Node node, Steps steps, int index, IndexedRoute route) {
		if (index < steps.segments().size()) {
			place(node.child(steps, index), steps, index + 1, route);
		}
		else if (steps.open()) {
			node.below = with(node.below, route);
		}
		else {
			node.here = with(node.here, route);
		}
	}

	void remove(IndexedRoute route) {
		remove(this.root, Steps.of(route.route().pattern()), 0, route);
	}

	private static boolean remove(Node node, Steps steps, int index, IndexedRoute route) {
		if (index < steps.segments().size()) {
			if (remove(node.child(steps, index), steps, index + 1, route)) {
				node.prune(steps, index);
			}
		}
		else if (steps.open()) {
			node.below = without(node.below, route);
		}
		else {
			node.here = without(node.here, route);
		}
		return node.isEmpty();
	}

	private static IndexedRoute[] with(IndexedRoute[] routes, IndexedRoute route) {
		IndexedRoute[] more = Arrays.copyOf(routes, routes.length + 1);
		more[routes.length] = route;
		return more;
	}

	private static IndexedRoute[] without(IndexedRoute[] routes, IndexedRoute route) {
		return Arrays.stream(routes).filter((candidate) -> candidate != route).toArray(IndexedRoute[]::new);
	}

	/**
	 * Fold the case of a text as {@link String#equalsIgnoreCase} compares it.
	 */
	private static String fold(String text) {
		StringBuilder folded = new StringBuilder(text.length());
		int codePoint;
		for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
			codePoint = text.codePointAt(i);
			folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(codePoint)));
		}
		return folded.toString();
	}

	static final class Node {

		private static final IndexedRoute[] NONE = {};

		private volatile @Nullable Map<String, Node> literals;

		private volatile @Nullable Map<String, Node> folded;

		private volatile @Nullable Node variable;

		private volatile IndexedRoute[] here = NONE;

		private volatile IndexedRoute[] below = NONE;

		/**
		 * Return a child with a literal text.
		 */
		@Nullable Node literal(String text) {
			Map<String, Node> children = this.literals;
			return (children != null) ? children.get(text) : null;
		}

		/**
		 * Return the children with a literal text, if case counts in it.
		 */
		Map<String, Node> literals() {
			Map<String, Node> children = this.literals;
			return (children != null) ? children : Map.of();
		}

		/**
		 * Return the child for any text.
		 */
		@Nullable Node variable() {
			return this.variable;
		}

		/**
		 * Return the routes that end here.
		 */
		IndexedRoute[] routes() {
			return this.here;
		}

		private Node child(Steps steps, int index) {
			String literal = steps.segments().get(index);
			if (literal.isEmpty()) {
				Node child = (this.variable != null) ? this.variable : new Node();
				this.variable = child;
				return child;
			}
			if (steps.caseSensitive()) {
				Map<String, Node> children = (this.literals != null) ? this.literals : new ConcurrentHashMap<>(2);
				this.literals = children;
				return children.computeIfAbsent(literal, (key) -> new Node());
			}
			Map<String, Node> children = (this.folded != null) ? this.folded : new ConcurrentHashMap<>(2);
			this.folded = children;
			return children.computeIfAbsent(fold(literal), (key) -> new Node());
		}

		private void prune(Steps steps, int index) {
			String literal = steps.segments().get(index);
			if (literal.isEmpty()) {
				this.variable = null;
			}
			else if (steps.caseSensitive() && this.literals != null) {
				this.literals.remove(literal);
			}
			else if (this.folded != null) {
				this.folded.remove(fold(literal));
			}
		}

		private boolean isEmpty() {
			return this.here.length == 0 && this.below.length == 0 && this.variable == null
					&& (this.literals == null || this.literals.isEmpty())
					&& (this.folded == null || this.folded.isEmpty());
		}

	}

}
