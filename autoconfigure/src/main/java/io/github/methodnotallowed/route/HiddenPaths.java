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
import java.util.regex.Pattern;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The paths about whose methods nothing is told: where a method is not allowed, the
 * answer is the 404 of a resource that does not exist (RFC 9110, section 15.5.5 leaves
 * that choice). Immutable.
 *
 * @param patterns the patterns of the paths within the application
 * @since 0.1.0
 */
public record HiddenPaths(List<PathPattern> patterns) {

	/** Everything is told. */
	public static final HiddenPaths NONE = new HiddenPaths(List.of());

	private static final Pattern NEVER_MATCHING = Pattern.compile("%[0-9A-Fa-f]{2}|;|//|/\\.{1,2}(/|$)");

	/**
	 * Hide the paths that match one of some patterns. As in the annotations of handlers,
	 * the slash that each begins with may be left out.
	 * @param patterns the path patterns
	 * @return the hidden paths
	 * @throws IllegalArgumentException if one is no path pattern, or if no request path
	 * could match it
	 */
	public static HiddenPaths of(List<String> patterns) {
		return new HiddenPaths(patterns.stream().map(HiddenPaths::parse).toList());
	}

	private static PathPattern parse(String pattern) {
		String stripped = pattern.strip();
		if (stripped.isEmpty()) {
			throw new IllegalArgumentException("An empty pattern hides nothing.");
		}
		String full = PathPatternParser.defaultInstance.initFullPathPattern(stripped);
		if (NEVER_MATCHING.matcher(full).find()) {
			throw new IllegalArgumentException("'" + stripped + "' matches nothing: a path is matched decoded,"
					+ " without its parameters, and has no empty or relative segments.");
		}
		return PathPatternParser.defaultInstance.parse(full);
	}

	/**
	 * Return whether a path is hidden. A pattern also hides if it matches the whole path
	 * that clients send, with what comes before the application.
	 * @param path the path within the application
	 * @param prefixes what may come before it: the context path, the path of a servlet
	 * @return whether one of the patterns matches
	 */
	public boolean isHidden(PathContainer path, String... prefixes) {
		for (PathPattern pattern : this.patterns) {
			if (pattern.matches(path)) {
				return true;
			}
			for (String prefix : prefixes) {
				if (pattern.getPatternString().startsWith(prefix + "/") && !prefix.isEmpty()
						&& pattern.matches(PathContainer.parsePath(prefix + path.value()))) {
					return true;
				}
			}
		}
		return false;
	}

}
