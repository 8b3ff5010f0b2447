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
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How a path pattern goes down the {@link RouteIndex}.
 *
 * @param segments the literal text of each segment; empty where a segment is matched by
 * more than its text
 * @param open whether the pattern goes on behind the segments, so that it matches at any
 * depth below them
 * @param exact whether the segments alone decide about a match
 * @param caseSensitive whether case counts in literal segments
 */
record Steps(List<String> segments, boolean open, boolean exact, boolean caseSensitive) {

	private static final Steps ANYWHERE = new Steps(List.of(), true, true, true);

	static Steps of(@Nullable PathPattern pattern) {
		if (pattern == null) {
			return ANYWHERE;
		}
		String text = pattern.getPatternString();
		boolean caseSensitive = PathPatternParser.defaultInstance.parse(text).equals(pattern);
		List<String> segments = new ArrayList<>();
		boolean exact = true;
		for (String segment : split(text)) {
			boolean rest = segment.equals("**") || segment.startsWith("{*");
			if (rest || segment.isEmpty()) {
				boolean last = rest && text.endsWith("/" + segment);
				return new Steps(segments, true, exact && last, caseSensitive);
			}
			boolean variable = segment.startsWith("{") && segment.indexOf('}') == segment.length() - 1
					&& segment.indexOf(':') < 0;
			boolean literal = segment.chars().noneMatch((ch) -> "*?{}\\".indexOf(ch) >= 0);
			exact = exact && (literal || variable);
			segments.add(literal ? segment : "");
		}
		return new Steps(segments, false, exact, caseSensitive);
	}

	/**
	 * Split a pattern at its separators. An empty segment stands for what is not a plain
	 * segment: a pattern without leading slash, a trailing or a double slash.
	 */
	private static List<String> split(String text) {
		if (!text.startsWith("/")) {
			return List.of("");
		}
		List<String> segments = new ArrayList<>();
		int depth = 0;
		int start = 1;
		for (int i = 1; i < text.length(); i++) {
			switch (text.charAt(i)) {
				case '\\' -> i++;
				case '{' -> depth++;
				case '}' -> depth--;
				case '/' -> {
					if (depth == 0) {
						segments.add(text.substring(start, i));
						start = i + 1;
					}
				}
				default -> {
				}
			}
		}
		segments.add(text.substring(start));
		return segments;
	}

}
