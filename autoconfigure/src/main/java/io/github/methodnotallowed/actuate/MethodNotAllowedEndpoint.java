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
import java.util.List;
import java.util.Map;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.MatchedRoutes;
import io.github.methodnotallowed.Route;
import io.github.methodnotallowed.RouteTable;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.http.server.PathContainer;

/**
 * {@link Endpoint @Endpoint} that shows the methods that each route accepts. It reads the
 * table that the guard decides by.
 *
 * @since 0.1.0
 */
@Endpoint(id = "methodnotallowed", defaultAccess = Access.READ_ONLY)
public final class MethodNotAllowedEndpoint {

	private final RouteTable table;

	/**
	 * Create an endpoint.
	 * @param table the routes to show
	 */
	public MethodNotAllowedEndpoint(RouteTable table) {
		this.table = table;
	}

	/**
	 * List all routes.
	 * @return the routes, sorted by pattern
	 */
	@ReadOperation
	public RoutesDescriptor routes() {
		List<RouteDescriptor> routes = new ArrayList<>();
		for (Map.Entry<String, List<Route>> source : this.table.routes().entrySet()) {
			source.getValue().forEach((route) -> routes.add(describe(route)));
		}
		routes.sort(Comparator.comparing((route) -> (route.pattern() != null) ? route.pattern() : ""));
		return new RoutesDescriptor(routes);
	}

	/**
	 * Tell what a path would answer, and why.
	 * @param path the path within the application, without the leading slash
	 * @return the allowed methods and the routes that they come from
	 */
	@ReadOperation
	public PathDescriptor path(@Selector(match = Selector.Match.ALL_REMAINING) String... path) {
		String full = "/" + String.join("/", path);
		MatchedRoutes matched = this.table.match(PathContainer.parsePath(full));
		List<String> dependsOn = matched.routes()
			.stream()
			.filter(Route::conditional)
			.map((route) -> route.source().name())
			.distinct()
			.toList();
		return new PathDescriptor(full, matched.allowed().names(), dependsOn,
				matched.routes().stream().map(this::describe).toList());
	}

	private RouteDescriptor describe(Route route) {
		String pattern = (route.pattern() != null) ? route.pattern().getPatternString() : null;
		AllowedMethods allowed = this.table.allowed(route);
		return new RouteDescriptor(pattern, AllowedMethods.of(route.methods()).names(), allowed.names(),
				route.source().name(), route.handler(), route.conditional());
	}

	/**
	 * All routes.
	 *
	 * @param routes the routes
	 */
	public record RoutesDescriptor(List<RouteDescriptor> routes) implements OperationResponseBody {
	}

	/**
	 * A route.
	 *
	 * @param pattern the path pattern, or {@code null} if it cannot be told
	 * @param declaredMethods the methods that it declares; empty if none are, which means
	 * all
	 * @param allowedMethods the methods that its pattern accepts
	 * @param source the name of the handler mapping
	 * @param handler the handler
	 * @param conditional whether more than path and method decides
	 */
	public record RouteDescriptor(@Nullable String pattern, List<String> declaredMethods, List<String> allowedMethods,
			String source, String handler, boolean conditional) {
	}

	/**
	 * What a path answers.
	 *
	 * @param path the path
	 * @param allowedMethods the methods that are certainly accepted
	 * @param dependsOnRequest the handler mappings that decide for each request
	 * @param routes the routes that the path reaches, in dispatch order
	 */
	public record PathDescriptor(String path, List<String> allowedMethods, List<String> dependsOnRequest,
			List<RouteDescriptor> routes) implements OperationResponseBody {
	}

}
