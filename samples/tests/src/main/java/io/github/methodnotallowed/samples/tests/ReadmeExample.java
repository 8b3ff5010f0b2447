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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An answer that the README shows.
 *
 * @param fields the header fields
 * @param body the content
 */
public record ReadmeExample(Map<String, String> fields, String body) {

	private static final Pattern BLOCK = Pattern.compile("```http\\nHTTP/1.1 405\\n(.+?)\\n\\n(.+?)\\n```",
			Pattern.DOTALL);

	/**
	 * Return the answer without the starter, on Web MVC.
	 * @return the first example
	 */
	public static ReadmeExample before() {
		return read(0);
	}

	/**
	 * Return the answer with the starter, on both stacks.
	 * @return the second example
	 */
	public static ReadmeExample after() {
		return read(1);
	}

	private static ReadmeExample read(int index) {
		try {
			return BLOCK.matcher(Files.readString(Path.of("../../README.md")))
				.results()
				.skip(index)
				.findFirst()
				.map((block) -> new ReadmeExample(fields(block.group(1)), block.group(2)))
				.orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> fields(String head) {
		return head.lines()
			.map((line) -> line.split(": ", 2))
			.collect(Collectors.toMap((field) -> field[0], (field) -> field[1]));
	}

}
