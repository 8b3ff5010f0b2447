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

import java.util.List;

/**
 * The result for a comment on a pull request.
 */
final class MarkdownReport {

	/** GitHub refuses a comment of more than 65,536 characters. */
	private static final int MAX_ROWS = 200;

	private MarkdownReport() {
	}

	static String write(Drift drift) {
		StringBuilder text = new StringBuilder(drift.isEmpty() ? "### ✅ " : "### ❌ ");
		text.append(cell(TextReport.summary(drift))).append('\n');
		rows(text, drift.differences(), "");
		if (!drift.accepted().isEmpty()) {
			text.append("\n<details><summary>Accepted</summary>\n");
			rows(text, drift.accepted(), " reason |");
			text.append("\n</details>\n");
		}
		if (!drift.notJudged().isEmpty()) {
			text.append("\n<details><summary>Not judged</summary>\n\n");
			drift.notJudged()
				.stream()
				.limit(MAX_ROWS)
				.forEach((line) -> text.append("- ").append(cell(line)).append('\n'));
			text.append("\n</details>\n");
		}
		return text.toString();
	}

	private static void rows(StringBuilder text, List<Difference> differences, String reason) {
		if (differences.isEmpty()) {
			return;
		}
		text.append("\n| method and path | what | where |").append(reason).append('\n');
		text.append("|---|---|---|").append(reason.isEmpty() ? "" : "---|").append('\n');
		differences.stream().limit(MAX_ROWS).forEach((difference) -> {
			text.append("| ").append(code(difference.method() + " " + difference.template()));
			text.append(" | ").append(cell(difference.what()));
			text.append(" | ")
				.append(code(difference.location().file() + ":" + difference.location().line()))
				.append(" |");
			if (difference.reason() != null) {
				text.append(' ').append(cell(difference.reason())).append(" |");
			}
			text.append('\n');
		});
		if (differences.size() > MAX_ROWS) {
			text.append("\nand ").append(differences.size() - MAX_ROWS).append(" more\n");
		}
	}

	/**
	 * A code span ends at the next sequence of as many backticks.
	 */
	private static String code(String text) {
		String escaped = oneLine(text).replace("|", "\\|");
		return escaped.contains("`") ? "`` " + escaped + " ``" : "`" + escaped + "`";
	}

	private static String cell(String text) {
		return oneLine(text).replaceAll("[\\\\`*_\\[\\]<>|#@]", "\\\\$0");
	}

	private static String oneLine(String text) {
		return text.replaceAll("\\R", " ");
	}

}
