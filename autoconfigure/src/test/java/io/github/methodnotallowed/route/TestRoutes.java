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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Routes without a handler mapping. Whoever has read them is told of each route that
 * comes or goes.
 */
public final class TestRoutes implements RouteSource {

	private final String name;

	private final List<Route> routes = new ArrayList<>();

	private Object version = "1";

	private ChangeListener listener;

	public TestRoutes(String name) {
		this.name = name;
	}

	public Route annotated(String pattern, String handler, String... methods) {
		return add(Route.annotated(this, parse(pattern), methods(methods), List.of(), handler));
	}

	public Route functional(String pattern, String handler, String... methods) {
		return add(Route.functional(this, parse(pattern), methods(methods), false, handler));
	}

	/**
	 * Add a functional route that asks for more than its path and methods.
	 * @param pattern the pattern of its paths
	 * @param handler the name of its handler
	 * @param methods the methods that it declares
	 * @return the route
	 */
	public Route conditional(String pattern, String handler, String... methods) {
		return add(Route.functional(this, parse(pattern), methods(methods), true, handler));
	}

	public Route handler(String pattern, String handler, String... methods) {
		return add(Route.handler(this, parse(pattern), methods(methods), handler));
	}

	public Route resource(String pattern, String handler) {
		return add(Route.resource(this, parse(pattern), methods("GET", "HEAD"), handler));
	}

	public Route unknown(String pattern, String handler) {
		return add(Route.unknown(this, parse(pattern), handler));
	}

	public Route foreign(String handler) {
		return add(Route.foreign(this, handler));
	}

	public Route add(Route route) {
		this.routes.add(route);
		if (this.listener != null) {
			this.listener.added(route);
		}
		return route;
	}

	public void remove(Route route) {
		this.routes.remove(route);
		if (this.listener != null) {
			this.listener.removed(route);
		}
	}

	/**
	 * Have one annotated route in place of all others, and tell nobody but by another
	 * version.
	 * @param pattern the pattern of its paths
	 * @param handler the name of its handler
	 * @param methods the methods that it declares
	 */
	public void replaceSilently(String pattern, String handler, String... methods) {
		this.routes.clear();
		this.routes.add(Route.annotated(this, parse(pattern), methods(methods), List.of(), handler));
		this.version = "2";
	}

	public List<Route> routes() {
		return this.routes;
	}

	private static PathPattern parse(String pattern) {
		return PathPatternParser.defaultInstance.parse(pattern);
	}

	private static Set<HttpMethod> methods(String... names) {
		return new LinkedHashSet<>(Arrays.stream(names).map(HttpMethod::valueOf).toList());
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public Object version() {
		return this.version;
	}

	@Override
	public void read(ChangeListener listener) {
		this.listener = listener;
		this.routes.forEach(listener::added);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
