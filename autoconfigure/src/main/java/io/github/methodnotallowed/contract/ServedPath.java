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

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * All routes whose patterns have one structure.
 */
final class ServedPath {

	private final PathTemplate template;

	private final List<ServedRoute> routes = new ArrayList<>();

	ServedPath(PathTemplate template) {
		this.template = template;
	}

	void add(ServedRoute route) {
		this.routes.add(route);
	}

	PathTemplate template() {
		return this.template;
	}

	List<ServedRoute> routes() {
		return this.routes;
	}

	/**
	 * Return whether a method is served: declared, any, or implied.
	 */
	boolean serves(String method) {
		return switch (method) {
			case "OPTIONS" -> true;
			case "HEAD" -> takes("HEAD") || takes("GET") || takes("QUERY");
			default -> takes(method);
		};
	}

	private boolean takes(String method) {
		return this.routes.stream()
			.anyMatch((route) -> route.methods().contains(method) || (route.methods().isEmpty() && route.certain()));
	}

	/**
	 * Return whether a handler alone knows.
	 */
	boolean isUncertain() {
		return this.routes.stream().anyMatch((route) -> !route.certain());
	}

	/**
	 * Return the declared methods in words.
	 */
	String described() {
		Set<String> methods = new TreeSet<>(Difference.METHOD_ORDER);
		this.routes.forEach((route) -> methods.addAll(route.methods()));
		return String.join(", ", methods);
	}

	/**
	 * Return whether a route may take requests to a template.
	 */
	static boolean mayTake(ServedRoute route, PathTemplate template) {
		return route.pattern() == null
				|| PathPatternParser.defaultInstance.parse(Objects.requireNonNull(route.pattern()))
					.matches(PathContainer.parsePath(template.text()));
	}

}
