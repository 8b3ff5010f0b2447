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

package io.github.methodnotallowed.test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Finds a concrete path for a path pattern: one at which no other pattern is chosen.
 */
final class Addresses {

	private static final List<String> SAMPLES = List.of("1", "sample", "a", "A1", "2026-01-31",
			"6f1f9d2e-5d0c-4a3e-9d2b-1c7e4a5b6c7d", "1.0", "en");

	// a regular expression has braces of its own, one level deep at most
	private static final Pattern VARIABLE = Pattern
		.compile("/?\\{\\*(?<rest>[^{}]+)}|\\{(?<name>[^:{}]+)(?::(?<expression>(?:\\\\.|[^{}\\\\]|\\{[^{}]*})*))?}"
				+ "|(?<below>/\\*\\*$)|\\*{1,2}|\\?");

	private final ContractRoutes routes;

	private final Map<String, String> values;

	/**
	 * Create addresses.
	 * @param routes the routes that decide which pattern is chosen
	 * @param values values of path variables that the user has given, by name
	 */
	Addresses(ContractRoutes routes, Map<String, String> values) {
		this.routes = routes;
		this.values = values;
	}

	/**
	 * Return an encoded path that the pattern is chosen for, or {@code null} if none is
	 * found.
	 */
	@Nullable String of(String pattern) {
		PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
		for (String sample : SAMPLES) {
			String path = fill(pattern, sample);
			if (path != null && parsed.matches(PathContainer.parsePath(path)) && isChosen(parsed, path)) {
				return path;
			}
		}
		return null;
	}

	private boolean isChosen(PathPattern pattern, String path) {
		String chosen = this.routes.expectation(path).pattern();
		return chosen != null && (chosen.equals(pattern.getPatternString()) || PathPattern.SPECIFICITY_COMPARATOR
			.compare(PathPatternParser.defaultInstance.parse(chosen), pattern) == 0);
	}

	private @Nullable String fill(String pattern, String sample) {
		StringBuilder path = new StringBuilder();
		Matcher variable = VARIABLE.matcher(pattern);
		int from = 0;
		for (; variable.find(); from = variable.end()) {
			String value = value(variable, sample);
			if (value == null) {
				return null;
			}
			path.append(literal(pattern.substring(from, variable.start()))).append(value);
		}
		path.append(literal(pattern.substring(from)));
		return path.toString().startsWith("/") ? path.toString() : "/" + path;
	}

	private @Nullable String value(Matcher variable, String sample) {
		String rest = variable.group("rest");
		if (rest != null) {
			return "/" + literal(this.values.getOrDefault(rest, sample).replaceFirst("^/", ""));
		}
		String name = variable.group("name");
		if (name != null) {
			String value = this.values.getOrDefault(name, sample(variable.group("expression"), sample));
			return (value != null) ? UriUtils.encodePathSegment(value, StandardCharsets.UTF_8) : null;
		}
		if (variable.group("below") != null) {
			return "/" + sample;
		}
		return variable.group().equals("?") ? sample.substring(0, 1) : sample;
	}

	private static @Nullable String sample(@Nullable String expression, String sample) {
		return (expression == null || sample.matches(expression)) ? sample : RegexSample.of(expression);
	}

	private static String literal(String text) {
		return UriUtils.encodePath(text, StandardCharsets.UTF_8);
	}

}
