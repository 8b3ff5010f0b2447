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

package io.github.methodnotallowed.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ProblemDetail;
import org.springframework.util.CollectionUtils;
import org.springframework.util.ObjectUtils;

/**
 * The members of a problem as plain values, which any format can write: copies of what
 * customizers have added, up to a limit.
 *
 * @param values the members by name, in their order: strings, numbers, booleans, lists,
 * maps or {@code null}
 * @param size how much that is, about the number of characters
 */
record PlainMembers(Map<String, @Nullable Object> values, int size) {

	/** How deep values may be nested. */
	static final int MAX_DEPTH = 32;

	/** How much customizers may add. */
	static final int MAX_ADDED_SIZE = 65_536;

	/**
	 * Copy the members of a problem.
	 * @param problem the problem
	 * @param maxSize the most that is copied
	 * @return the members
	 * @throws IllegalStateException if there is more, or if values are nested too deeply
	 */
	static PlainMembers of(ProblemDetail problem, int maxSize) {
		Copy copy = new Copy(maxSize);
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		if (problem.getType() != null && !"about:blank".equals(problem.getType().toString())) {
			members.put("type", copy.of(problem.getType()));
		}
		members.put("title", copy.of(problem.getTitle()));
		members.put("status", problem.getStatus());
		members.put("detail", copy.of(problem.getDetail()));
		members.put("instance", copy.of(problem.getInstance()));
		members.values().removeIf(Objects::isNull);
		if (problem.getProperties() != null) {
			copy.of(problem.getProperties(), 0).forEach(members::putIfAbsent);
		}
		return new PlainMembers(Collections.unmodifiableMap(members), copy.size);
	}

	private static final class Copy {

		private final int maxSize;

		private int size;

		private Copy(int maxSize) {
			this.maxSize = maxSize;
		}

		private @Nullable Object of(@Nullable Object value) {
			return of(value, 0);
		}

		private @Nullable Object of(@Nullable Object value, int depth) {
			count(1);
			// nearly all values are, and the check is the cheapest
			if (value instanceof String text) {
				count(text.length());
				return text;
			}
			if (value instanceof Map<?, ?> map) {
				return of(map, depth);
			}
			// a path is an Iterable of itself
			if (value instanceof Iterable<?> items && !(value instanceof Path)) {
				return of(items, depth);
			}
			if (ObjectUtils.isArray(value)) {
				return of(CollectionUtils.arrayToList(value), depth);
			}
			return (value == null || value instanceof Boolean || isNumber(value)) ? value : text(value);
		}

		private Map<String, @Nullable Object> of(Map<?, ?> map, int depth) {
			Map<String, @Nullable Object> copies = new LinkedHashMap<>();
			for (Map.Entry<?, ?> entry : map.entrySet()) {
				copies.put(text(entry.getKey()), of(entry.getValue(), deeper(depth)));
			}
			return copies;
		}

		private List<@Nullable Object> of(Iterable<?> items, int depth) {
			List<@Nullable Object> copies = new ArrayList<>();
			for (Object item : items) {
				copies.add(of(item, deeper(depth)));
			}
			return copies;
		}

		/**
		 * Only of the numbers of the JDK is it known that their text is a number.
		 */
		private static boolean isNumber(Object value) {
			return value instanceof Number && value.getClass().getName().startsWith("java.");
		}

		private String text(@Nullable Object value) {
			String text = String.valueOf((value != null) ? value.toString() : null);
			count(text.length());
			return text;
		}

		private static int deeper(int depth) {
			if (depth == MAX_DEPTH) {
				throw new IllegalStateException("Members are nested deeper than " + MAX_DEPTH + " levels");
			}
			return depth + 1;
		}

		private void count(int more) {
			if (more > this.maxSize - this.size) {
				throw new IllegalStateException("Members have more than " + this.maxSize + " characters");
			}
			this.size += more;
		}

	}

}
