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

package io.github.methodnotallowed.contract;

import java.nio.charset.StandardCharsets;

import org.springframework.util.StringUtils;

/**
 * A path template of OpenAPI or a path pattern of Spring, compared by its structure: the
 * names and the expressions of variables do not count.
 *
 * @param text the template as written
 * @param structure the template with <code>{}</code> for what matches within a segment,
 * {@code **} for what matches any number of segments
 */
record PathTemplate(String text, String structure) {

	private static final String VARIABLE = "{}";

	private static final String REST = "/**";

	static PathTemplate of(String text) {
		StringBuilder structure = new StringBuilder();
		for (int i = 0; i < text.length();) {
			char current = text.charAt(i);
			if (current == '{') {
				int end = endOfVariable(text, i);
				structure.append(text.startsWith("{*", i) ? "**" : VARIABLE);
				i = end;
			}
			else if (current == '*') {
				boolean rest = text.startsWith("**", i);
				structure.append(rest ? "**" : VARIABLE);
				i += rest ? 2 : 1;
			}
			else {
				int end = endOfLiteral(text, i);
				structure.append(decoded(text.substring(i, end)));
				i = end;
			}
		}
		return new PathTemplate(text, structure.isEmpty() ? "/" : structure.toString());
	}

	private static int endOfLiteral(String text, int start) {
		int end = start;
		while (end < text.length() && text.charAt(end) != '{' && text.charAt(end) != '*') {
			end++;
		}
		return end;
	}

	/**
	 * The expression of a variable may have braces, as in <code>{id:[0-9]{3}}</code>.
	 */
	private static int endOfVariable(String text, int start) {
		int depth = 0;
		for (int i = start; i < text.length(); i++) {
			switch (text.charAt(i)) {
				case '\\' -> i++;
				case '{' -> depth++;
				case '}' -> {
					depth--;
					if (depth == 0) {
						return i + 1;
					}
				}
				default -> {
				}
			}
		}
		return text.length();
	}

	private static String decoded(String literal) {
		try {
			return StringUtils.uriDecode(literal, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return literal;
		}
	}

	/**
	 * Return the structure of a pattern that takes the last variable and all that
	 * follows, which a document cannot say otherwise than by a variable.
	 * @return the structure, or the same one if the template does not end in a variable
	 */
	String openEnded() {
		return this.structure.endsWith("/" + VARIABLE)
				? this.structure.substring(0, this.structure.length() - VARIABLE.length() - 1) + REST : this.structure;
	}

	/**
	 * Return the template below a base path.
	 */
	PathTemplate below(String base) {
		return base.isEmpty() ? this : of(base + this.text);
	}

	/**
	 * Return the template without a base path that it begins with.
	 */
	PathTemplate without(String base) {
		boolean below = !base.isEmpty() && (this.text.equals(base) || this.text.startsWith(base + "/"));
		return below ? of(this.text.substring(base.length())) : this;
	}

	/**
	 * Return whether an exclusion covers a template: the same structure, or all below.
	 */
	boolean covers(PathTemplate other) {
		if (this.structure.equals(other.structure)) {
			return true;
		}
		String base = this.structure.endsWith(REST)
				? this.structure.substring(0, this.structure.length() - REST.length()) : null;
		return base != null && (other.structure.equals(base) || other.structure.startsWith(base + "/"));
	}

}
