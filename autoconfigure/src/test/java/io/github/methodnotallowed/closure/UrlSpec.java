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
 * A generated handler at a URL pattern.
 *
 * @param id the name of the handler
 * @param pattern the path pattern
 * @param kind what it does
 * @param methods the methods that it serves, where the kind leaves the choice
 */
record UrlSpec(String id, String pattern, Kind kind, List<String> methods) {

	/**
	 * Return whether the pattern matches a path. On the servlet stack <code>/*</code>
	 * stands for all paths, but then no path comes to a 404.
	 */
	boolean matches(String path) {
		return Paths.matches(this.pattern, path);
	}

	/**
	 * What a handler does.
	 */
	enum Kind {

		/** Serves every method. */
		BLIND,

		/** Serves some methods and throws a 405 for all others. */
		THROWING,

		/** Serves {@code GET} and {@code HEAD}, and tells Spring so where it can. */
		VIEW

	}

}
