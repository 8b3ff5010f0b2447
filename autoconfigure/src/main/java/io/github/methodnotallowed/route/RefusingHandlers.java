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
import java.util.Objects;
import java.util.Set;

import io.github.methodnotallowed.AllowedMethods;

import org.springframework.http.HttpMethod;

/**
 * Knows the functional routes and servlets that accept a method only to refuse it.
 * Nothing but their class tells, so this is the one place that names classes of other
 * projects.
 *
 * @since 0.1.0
 */
public final class RefusingHandlers {

	/**
	 * They map {@code GET} beside {@code POST} only to refuse it: GraphQL of Spring Boot,
	 * and the stateless MCP server of Spring AI.
	 */
	private static final List<String> KNOWN = List.of("org.springframework.boot.graphql.autoconfigure.",
			"org.springframework.ai.mcp.server.webmvc.transport.WebMvcStatelessServerTransport",
			"org.springframework.ai.mcp.server.webflux.transport.WebFluxStatelessServerTransport");

	/**
	 * It has a method for each method of HTTP, but serves messages by {@code POST} only.
	 */
	private static final String WEB_SERVICES = "org.springframework.ws.transport.http.MessageDispatcherServlet";

	private RefusingHandlers() {
	}

	/**
	 * Return routes but for those whose handler refuses what they declare.
	 * @param routes the functional routes of a handler mapping
	 * @return the routes that may serve something, in the same order
	 */
	public static List<Route> without(List<Route> routes) {
		return routes.stream().filter((route) -> !refuses(route, routes)).toList();
	}

	private static boolean refuses(Route route, List<Route> routes) {
		return route.methods().equals(Set.of(HttpMethod.GET)) && KNOWN.stream().anyMatch(route.handler()::startsWith)
				&& routes.stream()
					.anyMatch((other) -> other.methods().contains(HttpMethod.POST)
							&& Objects.equals(other.pattern(), route.pattern()));
	}

	/**
	 * Return the methods of a servlet that claims to accept all.
	 * @param servlet the type of the servlet
	 * @return the methods that it serves; none if they are unknown
	 */
	public static AllowedMethods methods(Class<?> servlet) {
		for (Class<?> type = servlet; type != null; type = type.getSuperclass()) {
			if (type.getName().equals(WEB_SERVICES)) {
				return AllowedMethods.of(Set.of(HttpMethod.POST, HttpMethod.OPTIONS));
			}
		}
		return AllowedMethods.NONE;
	}

}
