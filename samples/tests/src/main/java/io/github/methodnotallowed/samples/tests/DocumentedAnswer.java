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

package io.github.methodnotallowed.samples.tests;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An answer that the documentation shows: a whole one, or its content.
 *
 * @param block where it is shown
 * @param method the method of the request
 * @param path the path of the request
 * @param condition on which stack or with which setting it is given, empty for both
 * stacks
 */
public record DocumentedAnswer(CodeBlock block, String method, String path, String condition) {

	private static final Pattern REQUEST = Pattern.compile("([A-Za-z]+) (/\\S*)(?: (.+))?");

	/**
	 * Return all answers that are shown for a condition.
	 * @param condition the condition, empty for answers on both stacks
	 * @return the answers
	 */
	public static Stream<DocumentedAnswer> on(String condition) {
		return CodeBlock.of("answer")
			.stream()
			.map(DocumentedAnswer::of)
			.filter((answer) -> answer.condition().equals(condition));
	}

	private static DocumentedAnswer of(CodeBlock block) {
		MatchResult request = REQUEST.matcher(block.proof()).results().findFirst().orElseThrow();
		return new DocumentedAnswer(block, request.group(1), request.group(2),
				(request.group(3) != null) ? request.group(3) : "");
	}

	/**
	 * Return the status that is shown.
	 * @return the status, 200 if there is the content only
	 */
	public int status() {
		return isWhole() ? Integer.parseInt(this.block.text().substring("HTTP/1.1 ".length()).substring(0, 3)) : 200;
	}

	/**
	 * Return the header fields that are shown.
	 * @return the fields by their names
	 */
	public Map<String, String> fields() {
		return isWhole() ? head().lines()
			.skip(1)
			.map((line) -> line.split(": ", 2))
			.collect(Collectors.toMap((field) -> field[0], (field) -> field[1])) : Map.of();
	}

	/**
	 * Return the content that is shown.
	 * @return the content, empty if there is none
	 */
	public String content() {
		return isWhole() ? this.block.text().substring(head().length()).strip() : this.block.text();
	}

	/**
	 * Return whether the content is shown byte by byte.
	 * @return whether it is in one line, not laid out for readers
	 */
	public boolean isAsItComes() {
		return isWhole() && content().lines().count() == 1;
	}

	private boolean isWhole() {
		return this.block.language().equals("http");
	}

	private String head() {
		return this.block.text().split("\\R\\R", 2)[0];
	}

	@Override
	public String toString() {
		return this.block + " " + this.method + " " + this.path;
	}

}
