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
import java.util.List;
import java.util.Set;

import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteSource;

import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A handler mapping with the routes of a test.
 */
final class FixedRoutes implements RouteSource {

	private final String name;

	private final List<Route> routes = new ArrayList<>();

	FixedRoutes(String name) {
		this.name = name;
	}

	void add(Route route) {
		this.routes.add(route);
	}

	void annotated(String pattern, String handler, String method) {
		add(Route.annotated(this, parse(pattern), Set.of(HttpMethod.valueOf(method)), List.of(), handler));
	}

	void functional(String pattern, String handler, boolean conditional, String method) {
		add(Route.functional(this, parse(pattern), Set.of(HttpMethod.valueOf(method)), conditional, handler));
	}

	void resource(String pattern, String handler) {
		add(Route.resource(this, parse(pattern), Set.of(HttpMethod.GET, HttpMethod.HEAD), handler));
	}

	static PathPattern parse(String pattern) {
		return PathPatternParser.defaultInstance.parse(pattern);
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public Object version() {
		return this;
	}

	@Override
	public void read(ChangeListener listener) {
		this.routes.forEach(listener::added);
	}

}
