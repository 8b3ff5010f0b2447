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

package io.github.methodnotallowed.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.github.methodnotallowed.http.RawRequest;

import org.springframework.util.Assert;

/**
 * The table in {@code conformance/cases.md}.
 *
 * @param applications the variations of the application
 * @param cases the cases of both stacks, in the order of the table
 */
record ConformanceTable(List<Application> applications, List<ConformanceCase> cases) {

	private static final Pattern CODE = Pattern.compile("`([^`]*)`");

	private static final int APPLICATION_CELLS = 2;

	private static final int CASE_CELLS = 8;

	static ConformanceTable read() {
		List<Application> applications = new ArrayList<>(List.of(new Application("", Map.of())));
		List<ConformanceCase> cases = new ArrayList<>();
		for (List<String> cells : rows()) {
			if (cells.size() == APPLICATION_CELLS && !code(cells.get(1)).isEmpty()) {
				applications.add(new Application(cells.get(0), properties(cells.get(1))));
			}
			else if (cells.size() == CASE_CELLS && !code(cells.get(3)).isEmpty()) {
				cases.addAll(cases(cells));
			}
			else {
				Assert.isTrue(!cells.get(0).matches("\\d.*"), () -> "Nobody reads the row " + cells);
			}
		}
		return new ConformanceTable(List.copyOf(applications), List.copyOf(cases));
	}

	private static List<List<String>> rows() {
		try (InputStream table = ConformanceTable.class.getResourceAsStream("/conformance/cases.md")) {
			return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> line.startsWith("|"))
				.map((line) -> line.substring(1).split("\\|"))
				.map((cells) -> Arrays.stream(cells).map(String::trim).toList())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> properties(String cell) {
		Map<String, String> properties = new LinkedHashMap<>();
		for (String property : code(cell)) {
			String[] nameAndValue = property.split("=", 2);
			properties.put(nameAndValue[0], nameAndValue[1]);
		}
		return properties;
	}

	static List<ConformanceCase> cases(List<String> cells) {
		String[] stackAndCondition = cells.get(1).split(",? ", 2);
		String condition = (stackAndCondition.length > 1) ? stackAndCondition[1] : "";
		Words.body(cells.get(0), cells.get(6));
		Words.clauses(cells.get(0), cells.get(7), code(cells.get(7)));
		return Arrays.stream(Stack.values())
			.filter((stack) -> List.of("both", stack.toString()).contains(stackAndCondition[0]))
			.map((stack) -> new ConformanceCase(of(stack, cells.get(0)), stack, condition, cells.get(2), "",
					request(code(cells.get(3))), Integer.parseInt(of(stack, cells.get(4))), cells.get(5), cells.get(6),
					code(cells.get(7))))
			.toList();
	}

	/**
	 * Return the part for the given stack of a cell such as {@code 46, 104}.
	 */
	private static String of(Stack stack, String cell) {
		String[] parts = cell.split(", ");
		return parts[Math.min(stack.ordinal(), parts.length - 1)];
	}

	private static RawRequest request(List<String> lines) {
		RawRequest request = RawRequest.of(lines.get(0));
		for (String line : lines.subList(1, lines.size())) {
			request = line.contains(": ") ? request.withField(line) : request.withContent(line);
		}
		return request;
	}

	private static List<String> code(String cell) {
		return CODE.matcher(cell).results().map((MatchResult result) -> result.group(1)).toList();
	}

}
