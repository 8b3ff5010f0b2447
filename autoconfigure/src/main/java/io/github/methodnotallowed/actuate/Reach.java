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

package io.github.methodnotallowed.actuate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import io.github.methodnotallowed.route.RouteTable;

import org.springframework.http.server.PathContainer;

/**
 * Finds routes that no request can reach, because others take all of their paths.
 */
final class Reach {

	private final RouteTable table;

	Reach(RouteTable table) {
		this.table = table;
	}

	/**
	 * Return the route that takes all requests of another one. It is only found where
	 * that is certain.
	 * @param route the route that may be unreachable
	 */
	Optional<Route> obstacle(Route route) {
		if (route.pattern() == null
				|| !List.of(RouteKind.ANNOTATED, RouteKind.FUNCTIONAL, RouteKind.HANDLER).contains(route.kind())) {
			return Optional.empty();
		}
		List<PathContainer> paths = samples(route.pattern().getPatternString()).map(PathContainer::parsePath).toList();
		if (!paths.stream().allMatch(route.pattern()::matches)) {
			return Optional.empty();
		}
		List<List<Route>> reached = paths.stream().map((path) -> this.table.match(path).routes()).toList();
		if (reached.stream().allMatch((routes) -> stopsBefore(route, routes))) {
			return Optional.of(reached.get(0).get(reached.get(0).size() - 1));
		}
		return reached.get(0)
			.stream()
			.takeWhile((other) -> other != route)
			.filter((other) -> swallows(other, route))
			.findFirst();
	}

	private static boolean stopsBefore(Route route, List<Route> routes) {
		return !routes.isEmpty() && !routes.contains(route)
				&& routes.stream().allMatch((other) -> other.source() != route.source() && isPlain(other));
	}

	/**
	 * A variable with an expression may match the text of another variable, and nothing
	 * else that it stands for.
	 */
	private static boolean isPlain(Route route) {
		return route.pattern() != null && !route.pattern().getPatternString().contains(":");
	}

	private static boolean swallows(Route other, Route route) {
		boolean ordered = other.source() != route.source() || route.kind() == RouteKind.FUNCTIONAL;
		return ordered && !other.conditional() && other.kind() != RouteKind.RESOURCE && route.pattern() != null
				&& route.pattern().equals(other.pattern()) && (other.methods().isEmpty()
						|| (!route.methods().isEmpty() && other.methods().containsAll(route.methods())));
	}

	/**
	 * Return paths that stand for all paths of a pattern: "{id}" is a segment that "{id}"
	 * matches.
	 */
	private static Stream<String> samples(String pattern) {
		String rest = pattern.replaceAll("/(\\*\\*|\\{\\*\\w+})$", "");
		return rest.equals(pattern) ? Stream.of(pattern)
				: Stream.of(rest.isEmpty() ? "/" : rest, rest + "/a", rest + "/a/b");
	}

}
