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

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The routes whose pattern matches a path, but which the dispatch does not reach, because
 * another handler mapping has the path first.
 *
 * @param reached the routes that the dispatch reaches, in its order
 * @param exact the routes of other handler mappings that match this very path, and not
 * many paths
 * @param resources the route to static resources, or {@code null} if there is none or it
 * is not out of reach
 * @since 0.1.0
 */
public record ShadowedRoutes(List<Route> reached, List<Route> exact, @Nullable Route resources) {

	static ShadowedRoutes of(List<IndexedRoute> found, List<Route> reached) {
		List<Route> shadowed = found.stream()
			.sorted(IndexedRoute.DISPATCH_ORDER)
			.map(IndexedRoute::route)
			.filter((route) -> !reached.contains(route))
			.toList();
		return new ShadowedRoutes(reached, shadowed.stream().filter((route) -> isExact(route, reached)).toList(),
				shadowed.stream().filter((route) -> route.kind() == RouteKind.RESOURCE).findFirst().orElse(null));
	}

	private static boolean isExact(Route route, List<Route> reached) {
		PathPattern pattern = route.pattern();
		boolean elsewhere = reached.stream().noneMatch((other) -> other.source() == route.source());
		return pattern != null && elsewhere && (!pattern.hasPatternSyntax()
				|| reached.stream().anyMatch((other) -> pattern.equals(other.pattern())));
	}

	/**
	 * Return the route to the static resource at a path that ends with a file name.
	 * @param path the path within the application
	 * @return the route, or {@code null} if there is none or it is not out of reach
	 */
	public @Nullable Route resource(PathContainer path) {
		String text = path.value();
		return (text.lastIndexOf('.') < text.lastIndexOf('/')) ? null : this.resources;
	}

}
