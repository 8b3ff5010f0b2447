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

package io.github.methodnotallowed.closure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A generated router function.
 *
 * @param prefix the pattern of the path that it is nested in; empty if in none
 * @param condition what the nesting asks for beyond the path
 * @param routes its routes
 * @param nested the routers nested in it, behind its routes
 * @param files the paths of its static resources
 */
record RouterSpec(String prefix, Condition condition, List<RouteSpec> routes, List<RouterSpec> nested,
		List<String> files) {

	/**
	 * Return whether a route has a path and names a method, whatever else it asks for. Of
	 * what is nested in a prefix with an asterisk, the table does not know the path.
	 */
	boolean registers(String method, String path) {
		return registers("", method, path);
	}

	private boolean registers(String outer, String method, String path) {
		String prefix = outer + this.prefix;
		return !this.prefix.contains("*") && (this.routes.stream()
			.anyMatch((route) -> route.methods().contains(method) && route.matches(prefix, path))
				|| this.nested.stream().anyMatch((router) -> router.registers(prefix, method, path)));
	}

	/**
	 * Return what is left of this router without one of its parts, for each, or without
	 * all but what is nested.
	 */
	Stream<RouterSpec> smaller() {
		return Stream
			.of(this.nested.stream(), Shrinker.without(this.routes).map((less) -> with(less, this.nested, this.files)),
					Shrinker.without(this.nested, RouterSpec::smaller)
						.map((less) -> with(this.routes, less, this.files)),
					Shrinker.without(this.files).map((less) -> with(this.routes, this.nested, less)))
			.flatMap(Function.identity());
	}

	private RouterSpec with(List<RouteSpec> routes, List<RouterSpec> nested, List<String> files) {
		return new RouterSpec(this.prefix, this.condition, routes, nested, files);
	}

}
