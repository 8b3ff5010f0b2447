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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteTable;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.UriUtils;

/**
 * {@link Endpoint @Endpoint} that shows the methods that each route accepts. It reads the
 * table by which requests are refused. Thread-safe.
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
	 * @return the routes, sorted by pattern, then in dispatch order
	 */
	@ReadOperation
	public RoutesDescriptor routes() {
		return new RoutesDescriptor(
				inDispatchOrder().sorted(Comparator.comparing(MethodNotAllowedEndpoint::sortedPattern))
					.map((route) -> RouteDescriptor.of(route, this.table))
					.toList());
	}

	/**
	 * Tell what a path would answer, and why.
	 * @param path the segments of the path within the application, decoded
	 * @return the allowed methods and all routes whose pattern matches
	 */
	@ReadOperation
	public PathDescriptor path(@Selector(match = Selector.Match.ALL_REMAINING) String... path) {
		String encoded = Arrays.stream(path)
			.map((segment) -> UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8))
			.collect(Collectors.joining("/", "/", ""));
		PathContainer container = PathContainer.parsePath(encoded);
		List<Route> candidates = inDispatchOrder()
			.filter((route) -> route.pattern() == null || route.pattern().matches(container))
			.toList();
		return PathDescriptor.of(encoded, candidates, this.table.match(container));
	}

	private Stream<Route> inDispatchOrder() {
		return this.table.routes().values().stream().flatMap(List::stream);
	}

	private static String sortedPattern(Route route) {
		return (route.pattern() != null) ? route.pattern().getPatternString() : "";
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

		private static RouteDescriptor of(Route route, RouteTable table) {
			return new RouteDescriptor((route.pattern() != null) ? route.pattern().getPatternString() : null,
					AllowedMethods.of(route.methods()).names(), table.allowed(route).names(), route.source().name(),
					route.handler(), route.conditional());
		}

	}

}
