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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteTable;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * The routes of one path pattern.
 *
 * @param pattern the path pattern, or {@code null} if it cannot be told
 * @param origin whose routes they are
 * @param declaredMethods the methods that they declare together
 * @param impliedMethods the methods that are allowed beyond those
 * @param allowedMethods the methods that the pattern accepts
 * @param conditional whether more than path and method decides for one of them
 * @param handlers the handlers in dispatch order
 * @since 0.1.0
 */
public record RouteDescriptor(@Nullable String pattern, Origin origin, List<String> declaredMethods,
		List<String> impliedMethods, List<String> allowedMethods, boolean conditional,
		List<HandlerDescriptor> handlers) {

	/**
	 * Group the routes of a table.
	 * @param table the routes
	 * @return one descriptor a pattern and origin, sorted by origin, then by pattern
	 */
	static List<RouteDescriptor> of(RouteTable table) {
		Map<Key, List<Route>> groups = new LinkedHashMap<>();
		table.routes()
			.values()
			.stream()
			.flatMap(List::stream)
			.forEach((route) -> groups.computeIfAbsent(Key.of(route), (key) -> new ArrayList<>()).add(route));
		return groups.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(Key.ORDER))
			.map((group) -> of(group.getKey(), group.getValue(), table))
			.toList();
	}

	private static RouteDescriptor of(Key key, List<Route> routes, RouteTable table) {
		TreeSet<HttpMethod> allowed = new TreeSet<>();
		TreeSet<HttpMethod> declared = new TreeSet<>();
		for (Route route : routes) {
			allowed.addAll(table.allowed(route).asSet());
			declared.addAll(route.methods());
		}
		boolean any = routes.stream().anyMatch((route) -> route.methods().isEmpty());
		List<String> allowedNames = AllowedMethods.of(allowed).names();
		List<String> declaredNames = AllowedMethods.of(declared).names();
		List<String> implied = allowedNames.stream().filter((name) -> !any && !declaredNames.contains(name)).toList();
		return new RouteDescriptor(key.pattern().isEmpty() ? null : key.pattern(), key.origin(), declaredNames, implied,
				allowedNames, routes.stream().anyMatch(Route::conditional),
				routes.stream().map(HandlerDescriptor::of).distinct().toList());
	}

	/**
	 * A handler of a pattern.
	 *
	 * @param methods the methods that it declares; empty if none are, which means all
	 * @param handler the handler
	 * @param source the name of the handler mapping
	 * @param conditional whether more than path and method decides
	 */
	public record HandlerDescriptor(List<String> methods, String handler, String source, boolean conditional) {

		private static HandlerDescriptor of(Route route) {
			return new HandlerDescriptor(AllowedMethods.of(route.methods()).names(), route.handler(),
					route.source().name(), route.conditional());
		}

	}

	private record Key(Origin origin, String pattern) {

		private static final Comparator<Key> ORDER = Comparator.comparing(Key::origin).thenComparing(Key::pattern);

		private static Key of(Route route) {
			return new Key(Origin.of(route), (route.pattern() != null) ? route.pattern().getPatternString() : "");
		}

	}

}
