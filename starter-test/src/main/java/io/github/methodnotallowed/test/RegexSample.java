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

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Makes a short text that matches a regular expression, for path variables. Knows
 * literals, classes, groups, alternatives and quantifiers; what it makes of anything else
 * is checked, so that it never returns a text that does not match.
 */
final class RegexSample {

	private static final String ALPHABET = "1a0bAZ5xyz23-_.:@!~+,=' ()*&$;";

	private static final Pattern QUANTIFIER = Pattern.compile("(?:\\{(\\d+)(?:,(\\d*))?}|[*+?])[?+]?");

	private static final Pattern GROUP_PREFIX = Pattern.compile("\\?(?::|<\\w+>|>)");

	private final String expression;

	private int position;

	private RegexSample(String expression) {
		this.expression = expression;
	}

	static @Nullable String of(String expression) {
		try {
			String sample = new RegexSample(expression).alternatives();
			return (Pattern.matches(expression, sample) && !sample.isEmpty()) ? sample : null;
		}
		catch (RuntimeException ex) {
			// a construct that is not known here
			return null;
		}
	}

	/**
	 * Return a text for the first alternative, up to the end of the group.
	 */
	private String alternatives() {
		String first = sequence();
		while (peek('|')) {
			this.position++;
			sequence();
		}
		return first;
	}

	private String sequence() {
		StringBuilder text = new StringBuilder();
		while (this.position < this.expression.length() && !peek('|') && !peek(')')) {
			String atom = atom();
			text.append(atom.repeat(times()));
		}
		return text.toString();
	}

	private String atom() {
		int start = this.position++;
		switch (this.expression.charAt(start)) {
			case '^', '$' -> {
				return "";
			}
			case '(' -> {
				return group();
			}
			case '[' -> endOfClass();
			case '\\' -> {
				if ("pPx".indexOf(this.expression.charAt(this.position++)) >= 0 && peek('{')) {
					this.position = this.expression.indexOf('}', this.position) + 1;
				}
			}
			default -> {
				// a literal or a dot
			}
		}
		Pattern single = Pattern.compile(this.expression.substring(start, this.position));
		return IntStream.concat(ALPHABET.chars(), this.expression.chars())
			.mapToObj(Character::toString)
			.filter((candidate) -> single.matcher(candidate).matches())
			.findFirst()
			.orElseThrow();
	}

	private String group() {
		Matcher prefix = at(GROUP_PREFIX);
		if (prefix.lookingAt()) {
			this.position = prefix.end();
		}
		String text = alternatives();
		this.position++;
		return text;
	}

	private void endOfClass() {
		int depth = 1;
		for (; depth > 0; this.position++) {
			switch (this.expression.charAt(this.position)) {
				case '\\' -> this.position++;
				case '[' -> depth++;
				case ']' -> depth--;
				default -> {
					// a member of the class
				}
			}
		}
	}

	/**
	 * Return how often to repeat what was read last: as few times as possible, but once
	 * if that is possible too.
	 */
	private int times() {
		Matcher quantifier = at(QUANTIFIER);
		if (!quantifier.lookingAt()) {
			return 1;
		}
		this.position = quantifier.end();
		if (quantifier.group(1) == null) {
			return 1;
		}
		int least = Integer.parseInt(quantifier.group(1));
		boolean more = quantifier.group(2) != null && !quantifier.group(2).equals("0");
		return (least == 0 && more) ? 1 : least;
	}

	private Matcher at(Pattern pattern) {
		return pattern.matcher(this.expression).region(this.position, this.expression.length());
	}

	private boolean peek(char expected) {
		return this.position < this.expression.length() && this.expression.charAt(this.position) == expected;
	}

}
