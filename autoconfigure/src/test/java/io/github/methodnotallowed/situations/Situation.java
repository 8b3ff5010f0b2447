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

package io.github.methodnotallowed.situations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.methodnotallowed.http.RawRequest;

import org.springframework.core.io.ClassPathResource;

/**
 * One row of the table of situations: what a client sends, and which cause comes first.
 * The table is {@code situations/situations.txt}, which tells how to add to it, what real
 * clients have sent is in {@code situations/recorded.txt}, and what was labelled before
 * anybody had looked at the rules is in {@code situations/judged.txt}, with two sets that
 * came later and say so.
 *
 * @param name what happens, in words
 * @param codes the code of the cause to expect first, or several of which any will do
 * @param stacks the stacks that it can happen on
 * @param requests the requests of the client, the last of which is refused
 */
record Situation(String name, Set<String> codes, String stacks, List<RawRequest> requests) {

	private static final Set<String> PLAIN = Set.of("wrong-method", "unknown-method");

	/**
	 * Return the situations of some tables.
	 * @param tables the names of the tables with a space between
	 */
	static List<Situation> of(String tables) {
		return Arrays.stream(tables.split(" ")).flatMap(Situation::read).toList();
	}

	private static Stream<Situation> read(String table) {
		try {
			String rows = new ClassPathResource("situations/" + table + ".txt")
				.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.startsWith("#"))
				.collect(Collectors.joining("\n"));
			return Arrays.stream(rows.split("\n(?=\\S+( on \\S+)?: )"))
				.map(String::strip)
				.filter((row) -> !row.isEmpty())
				.map(Situation::parse);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Situation parse(String row) {
		String[] lines = row.split("\n");
		String[] title = lines[0].split(": ", 2);
		String[] cause = title[0].split(" on ");
		List<RawRequest> requests = new ArrayList<>();
		for (int i = 1; i < lines.length; i++) {
			String line = lines[i].strip();
			if (line.startsWith("> ")) {
				requests.add(RawRequest.of(line.substring(2)));
			}
			else if (!line.isEmpty()) {
				RawRequest last = requests.remove(requests.size() - 1);
				requests.add(line.startsWith("= ") ? last.withContent(line.substring(2)) : last.withField(line));
			}
		}
		return new Situation(title[1], Set.of(cause[0].split("\\|")), (cause.length > 1) ? cause[1] : "both", requests);
	}

	/**
	 * Return whether the client means what it sends, and no clue fits the routes.
	 */
	boolean isPlain() {
		return PLAIN.containsAll(this.codes);
	}

	boolean isOn(String stack) {
		return this.stacks.equals("both") || this.stacks.equals(stack);
	}

	@Override
	public String toString() {
		return String.join("|", this.codes) + ": " + this.name;
	}

}
