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

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The result as a test report: one test a documented method, one more for each difference
 * of other methods.
 */
final class JunitReport {

	private static final String CLASS = "drift";

	private JunitReport() {
	}

	static String write(Drift drift) {
		Set<String> failed = new HashSet<>();
		StringBuilder cases = new StringBuilder();
		drift.differences().forEach((difference) -> {
			failed.add(name(difference));
			cases.append(start(difference)).append("\n      <failure type=\"").append(difference.kind());
			cases.append("\" message=\"").append(escape(difference.summary())).append("\">");
			cases.append(escape(difference.toString())).append("</failure>\n    </testcase>\n");
		});
		drift.accepted().forEach((difference) -> {
			failed.add(name(difference));
			cases.append(start(difference)).append("\n      <skipped message=\"");
			cases.append(escape(difference.what() + ": " + difference.reason())).append("\"/>\n    </testcase>\n");
		});
		List<Operation> passed = drift.compared()
			.stream()
			.filter((operation) -> !failed.contains(operation.method() + " " + operation.template()))
			.toList();
		passed.forEach((operation) -> cases.append("    <testcase classname=\"" + CLASS + "\" name=\"")
			.append(escape(operation.method() + " " + operation.template()))
			.append("\"/>\n"));
		int failures = drift.differences().size();
		int skipped = drift.accepted().size();
		String counts = " tests=\"%d\" failures=\"%d\" errors=\"0\"".formatted(failures + skipped + passed.size(),
				failures);
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + counts + ">\n  <testsuite name=\"drift of "
				+ escape(drift.document().file()) + "\"" + counts + " skipped=\"" + skipped + "\">\n" + cases
				+ "  </testsuite>\n</testsuites>\n";
	}

	private static String start(Difference difference) {
		return "    <testcase classname=\"" + CLASS + "." + difference.kind() + "\" name=\"" + escape(name(difference))
				+ "\" file=\"" + escape(difference.location().file()) + "\" line=\"" + difference.location().line()
				+ "\">";
	}

	private static String name(Difference difference) {
		return difference.method() + " " + difference.template();
	}

	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints().forEach((character) -> {
			switch (character) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				case '\n', '\r', '\t' -> escaped.append("&#").append(character).append(';');
				default -> escaped.appendCodePoint(isXml(character) ? character : '\uFFFD');
			}
		});
		return escaped.toString();
	}

	private static boolean isXml(int character) {
		return character >= ' ' && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
				&& character != '\uFFFE' && character != '\uFFFF';
	}

}
