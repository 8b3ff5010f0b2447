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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Generates patterns and paths that often meet.
 */
final class Paths {

	private static final List<String> SEGMENTS = List.of("a", "a", "a", "b", "b", "{v}", "{v}", "{v:[ab]}", "{v:a.*}",
			"{v}-{w}", "*", "a*", "?");

	private static final List<String> VALUES = List.of("a", "a", "a", "a", "b", "b", "ab", "a-b", "c", "%61", "a;m=1",
			"A", "");

	private static final Map<String, PathPattern> PATTERNS = new ConcurrentHashMap<>();

	private Paths() {
	}

	static boolean matches(String pattern, String path) {
		return PATTERNS.computeIfAbsent(pattern, PathPatternParser.defaultInstance::parse)
			.matches(PathContainer.parsePath(path));
	}

	static String pattern(RandomGenerator random) {
		StringBuilder pattern = new StringBuilder(prefix(random, ""));
		int end = random.nextInt(12);
		return (end == 0) ? pattern + "/**"
				: (end == 1) ? pattern + "/{*rest}" : (end == 2) ? pattern + "/" : pattern.toString();
	}

	/**
	 * Return one or two segments, whose variables are told apart by a suffix.
	 */
	static String prefix(RandomGenerator random, String suffix) {
		StringBuilder prefix = new StringBuilder();
		for (int i = random.nextInt(2); i >= 0; i--) {
			prefix.append('/')
				.append(pick(random, SEGMENTS).replace("{v", "{v" + suffix + i).replace("{w", "{w" + suffix + i));
		}
		return prefix.toString();
	}

	static String path(RandomGenerator random) {
		StringBuilder path = new StringBuilder();
		for (int i = random.nextInt(10) / 4; i >= 0; i--) {
			path.append('/').append(pick(random, VALUES));
		}
		return path.toString();
	}

	static <T> T pick(RandomGenerator random, List<T> choices) {
		return choices.get(random.nextInt(choices.size()));
	}

}
