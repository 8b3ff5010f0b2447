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

package io.github.methodnotallowed.contract;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import io.github.methodnotallowed.route.RouteTable;

import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;

/**
 * Reads the routes of an application for the comparison. Static resources are left out.
 *
 * @since 0.1.0
 */
public final class ServedRoutes {

	/** Handlers that applications get without writing them. */
	private static final List<String> INFRASTRUCTURE = List.of("Actuator ", "org.springframework.", "org.springdoc.");

	private static final Set<RouteKind> DECLARING = Set.of(RouteKind.ANNOTATED, RouteKind.FUNCTIONAL,
			RouteKind.HANDLER);

	private ServedRoutes() {
	}

	/**
	 * Return the routes of a table.
	 * @param table the routes of an application
	 * @return the same routes, in the same order
	 */
	public static List<ServedRoute> of(RouteTable table) {
		return table.routes()
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((route) -> route.kind() != RouteKind.RESOURCE)
			.map(ServedRoutes::of)
			.toList();
	}

	/**
	 * Return the routes of an application. If the actuator has a port of its own, a
	 * document may describe it all the same, but its routes are not known here.
	 * @param table the routes on the port of the application
	 * @param environment says which port the actuator has
	 * @return the routes of the table, and one for the actuator elsewhere
	 */
	public static List<ServedRoute> of(RouteTable table, Environment environment) {
		String port = environment.getProperty("management.server.port", "");
		boolean elsewhere = port.equals("0")
				|| (port.matches("\\d+") && !port.equals(environment.getProperty("server.port", "8080")));
		if (!elsewhere) {
			return of(table);
		}
		String pattern = environment.getProperty("management.server.base-path", "")
				+ environment.getProperty("management.endpoints.web.base-path", "/actuator") + "/**";
		return Stream
			.concat(of(table).stream(),
					Stream.of(new ServedRoute(pattern.replaceAll("/+", "/"), Set.of(), false, true,
							"the management port")))
			.toList();
	}

	private static ServedRoute of(Route route) {
		String pattern = (route.pattern() != null) ? route.pattern().getPatternString() : null;
		Set<String> methods = route.methods().stream().map(HttpMethod::name).collect(Collectors.toUnmodifiableSet());
		boolean certain = pattern != null && (!methods.isEmpty() || DECLARING.contains(route.kind()));
		return new ServedRoute(pattern, methods, certain, isInfrastructure(route), route.handler());
	}

	private static boolean isInfrastructure(Route route) {
		String handler = Objects.toString(route.handler());
		return INFRASTRUCTURE.stream().anyMatch(handler::startsWith)
				|| (route.pattern() != null && route.pattern().getPatternString().equals("/error"));
	}

}
