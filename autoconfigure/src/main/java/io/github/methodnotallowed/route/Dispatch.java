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
import java.util.Comparator;
import java.util.List;

import org.springframework.web.util.pattern.PathPattern;

/**
 * How far Spring's dispatch goes through the routes of a path.
 */
final class Dispatch {

	private Dispatch() {
	}

	/**
	 * Return the routes that a request can reach, whatever its method.
	 * @param found all routes of its path
	 * @return the routes in dispatch order, up to the one where dispatch ends
	 */
	static List<Route> reachable(List<IndexedRoute> found) {
		List<IndexedRoute> sorted = found.stream().sorted(IndexedRoute.DISPATCH_ORDER).toList();
		List<Route> reachable = new ArrayList<>();
		for (int i = 0; i < sorted.size();) {
			int order = sorted.get(i).order();
			List<Route> siblings = new ArrayList<>();
			for (; i < sorted.size() && sorted.get(i).order() == order; i++) {
				siblings.add(sorted.get(i).route());
			}
			reachable.addAll(chosen(siblings));
			if (reachable.stream().anyMatch(Route::stopsDispatch)) {
				break;
			}
		}
		return List.copyOf(reachable);
	}

	/**
	 * A URL handler mapping goes by the most specific pattern alone, and by the first of
	 * several.
	 */
	private static List<Route> chosen(List<Route> siblings) {
		boolean byUrl = siblings.stream().allMatch((route) -> route.pattern() != null && route.kind().isByUrl());
		return (byUrl && siblings.size() > 1) ? List.of(siblings.stream()
			.min(Comparator.comparing(Dispatch::pattern, PathPattern.SPECIFICITY_COMPARATOR))
			.orElseThrow()) : siblings;
	}

	@SuppressWarnings("NullAway") // asked for routes with a pattern only
	private static PathPattern pattern(Route route) {
		return route.pattern();
	}

}
