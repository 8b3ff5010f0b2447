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
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A block of code in the README or below {@code docs}. A comment above it says what shows
 * that it is right, such as {@code answer: DELETE /orders}.
 *
 * @param file the file, from the top of the repository
 * @param line the line at which it begins
 * @param kind what shows that it is right, empty if nothing does
 * @param proof where that is
 * @param language the language of the block
 * @param text what the block says
 */
public record CodeBlock(String file, long line, String kind, String proof, String language, String text) {

	/**
	 * The top of the repository, from the directory of a sample.
	 */
	public static final Path TOP = Path.of("../..");

	private static final Pattern BLOCK = Pattern.compile(
			"(?:<!-- ([a-z ]+)(?:: (.+?))? -->\\R)?(?<indent> *)```(\\w*)\\R(.*?)(?<=\\n)\\k<indent>```",
			Pattern.DOTALL);

	/**
	 * Return all pages of the documentation.
	 * @return the README, CONTRIBUTING and what is below {@code docs}
	 */
	public static List<Path> pages() {
		try (Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
			return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md").map(TOP::resolve), docs.sorted())
				.filter((file) -> file.toString().endsWith(".md"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return all blocks of the documentation.
	 * @return the blocks, by file
	 */
	public static List<CodeBlock> all() {
		return pages().stream().flatMap(CodeBlock::read).toList();
	}

	/**
	 * Return the blocks of a kind.
	 * @param kind what shows that a block is right
	 * @return the blocks
	 */
	public static List<CodeBlock> of(String kind) {
		return all().stream().filter((block) -> block.kind().equals(kind)).toList();
	}

	private static Stream<CodeBlock> read(Path file) {
		String content = content(file);
		return BLOCK.matcher(content).results().map((block) -> of(file, content, block)).toList().stream();
	}

	private static CodeBlock of(Path file, String content, MatchResult block) {
		return new CodeBlock(TOP.relativize(file).toString(), content.substring(0, block.start()).lines().count() + 1,
				(block.group(1) != null) ? block.group(1) : "", (block.group(2) != null) ? block.group(2) : "",
				block.group(4), block.group(5));
	}

	private static String content(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return this.file + ":" + this.line;
	}

}
