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

/**
 * A generated handler mapping that nobody can look into.
 *
 * @param id the name of its handler
 * @param pattern the pattern of the paths that it is there for
 * @param kind what it does there
 * @param methods the methods for which it has its handler
 */
record ForeignSpec(String id, String pattern, Kind kind, List<String> methods) {

	boolean takes(String method, String path) {
		return this.kind != Kind.DECLINING && this.methods.contains(method) && Paths.matches(this.pattern, path);
	}

	boolean refuses(String method, String path) {
		return this.kind == Kind.REFUSING && !this.methods.contains(method) && Paths.matches(this.pattern, path);
	}

	@Override
	public String toString() {
		return "%s: %s %s %s".formatted(this.id, this.kind, this.methods, this.pattern);
	}

	/**
	 * What a handler mapping does.
	 */
	enum Kind {

		/** Has no handler for anything. */
		DECLINING,

		/** Has a handler for some methods, and none for all others. */
		TAKING,

		/** Has a handler for some methods, and throws a 405 for all others. */
		REFUSING

	}

}
