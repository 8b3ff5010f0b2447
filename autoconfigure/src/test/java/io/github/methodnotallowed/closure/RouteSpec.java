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
import java.util.Set;

/**
 * A generated annotated or functional route.
 *
 * @param id the name of its handler
 * @param patterns the path patterns, of which any one may match
 * @param methods the methods; none for all
 * @param condition what else it asks for
 */
record RouteSpec(String id, List<String> patterns, List<String> methods, Condition condition) {

	boolean registers(String method, String path) {
		return this.methods.contains(method) && matches("", path);
	}

	boolean matches(String prefix, String path) {
		return this.patterns.stream().anyMatch((pattern) -> Paths.matches(prefix + pattern, path));
	}

	/**
	 * Return whether the gateway of WebFlux does not tell in its own words what the route
	 * asks for: a header, or a path with a regular expression.
	 */
	boolean isUnreadable() {
		return this.condition != Condition.NONE || this.patterns.stream().anyMatch((pattern) -> pattern.contains(":"));
	}

	/**
	 * Return what Spring tells routes apart by.
	 */
	List<Object> key() {
		return List.of(Set.copyOf(this.patterns), Set.copyOf(this.methods), this.condition);
	}

	@Override
	public String toString() {
		return "%s: %s %s%s".formatted(this.id, this.methods, String.join(" or ", this.patterns),
				(this.condition != Condition.NONE) ? " if " + this.condition : "");
	}

}
