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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;

/**
 * The routes of paths that differ from a path in one segment, found in the tree of all
 * routes. It looks at a limited number of places, however many routes there are.
 *
 * @since 0.1.0
 */
public final class NearbyRoutes {

	private static final int MAX_DEPTH = 16;

	private static final int MAX_LOOKS = 200;

	private final RouteIndex.Node root;

	private final List<String> segments;

	private int looks;

	NearbyRoutes(RouteIndex.Node root, PathContainer path) {
		this.root = root;
		this.segments = new ArrayList<>();
		for (PathContainer.Element element : path.elements()) {
			if (element instanceof PathContainer.PathSegment segment && this.segments.size() <= MAX_DEPTH) {
				this.segments.add(segment.valueToMatch());
			}
		}
	}

	/**
	 * Find the routes with another text in one literal segment.
	 * @param replaceable whether a segment of the path may stand for another one
	 * @param alike whether such a segment and a literal segment are alike
	 * @return the routes
	 */
	public List<Route> replaced(Predicate<String> replaceable, BiPredicate<String, String> alike) {
		return find((node, index, found) -> {
			if (index < this.segments.size() && replaceable.test(this.segments.get(index))) {
				for (Map.Entry<String, RouteIndex.Node> child : node.literals().entrySet()) {
					if (!looks()) {
						return;
					}
					if (alike.test(this.segments.get(index), child.getKey())) {
						descend(child.getValue(), index + 1, null, found);
					}
				}
			}
		});
	}

	/**
	 * Find the routes with one segment more that takes any text.
	 * @return the routes
	 */
	public List<Route> lengthened() {
		return find((node, index, found) -> {
			if (node.variable() != null && looks()) {
				descend(node.variable(), index, null, found);
			}
		});
	}

	/**
	 * Find the routes with one literal segment more at the end.
	 * @return the routes
	 */
	public List<Route> continued() {
		return find((node, index, found) -> {
			if (index == this.segments.size()) {
				for (RouteIndex.Node child : node.literals().values()) {
					if (!looks()) {
						return;
					}
					descend(child, index, null, found);
				}
			}
		});
	}

	/**
	 * Find the routes with one literal segment more at the start, behind which the path
	 * itself begins with a literal segment.
	 * @return the routes
	 */
	public List<Route> prefixed() {
		return find((node, index, found) -> {
			if (index == 0 && !this.segments.isEmpty()) {
				for (RouteIndex.Node child : node.literals().values()) {
					if (!looks()) {
						return;
					}
					RouteIndex.Node first = child.literal(this.segments.get(0));
					if (first != null) {
						descend(first, 1, null, found);
					}
				}
			}
		});
	}

	private boolean looks() {
		return this.looks++ < MAX_LOOKS;
	}

	private List<Route> find(Step step) {
		List<Route> found = new ArrayList<>();
		if (this.segments.size() <= MAX_DEPTH) {
			this.looks = 0;
			descend(this.root, 0, step, found::add);
		}
		return found;
	}

	/**
	 * Go down the tree along the path.
	 * @param step the difference that is still to be made, or {@code null} if it is made
	 */
	private void descend(RouteIndex.Node node, int index, @Nullable Step step, Consumer<Route> found) {
		if (step != null) {
			step.take(node, index, found);
		}
		if (index == this.segments.size()) {
			if (step == null) {
				Arrays.stream(node.routes()).map(IndexedRoute::route).forEach(found);
			}
			return;
		}
		RouteIndex.Node literal = node.literal(this.segments.get(index));
		if (literal != null && looks()) {
			descend(literal, index + 1, step, found);
		}
		if (node.variable() != null && looks()) {
			descend(node.variable(), index + 1, step, found);
		}
	}

	/**
	 * Makes the one difference.
	 */
	private interface Step {

		void take(RouteIndex.Node node, int index, Consumer<Route> found);

	}

}
