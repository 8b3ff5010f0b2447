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

import java.util.stream.Collectors;

/**
 * The result for people.
 */
final class TextReport {

	private TextReport() {
	}

	static String write(Drift drift) {
		StringBuilder text = new StringBuilder(summary(drift)).append('\n');
		drift.differences().forEach((difference) -> text.append("  ").append(difference).append('\n'));
		if (!drift.notJudged().isEmpty()) {
			text.append("Not judged:\n")
				.append(drift.notJudged().stream().collect(Collectors.joining("\n  ", "  ", "\n")));
		}
		return text.toString();
	}

	/**
	 * Return the result in one line.
	 */
	static String summary(Drift drift) {
		int count = drift.differences().size();
		String found = switch (count) {
			case 0 -> "No difference";
			case 1 -> "1 difference";
			default -> count + " differences";
		};
		return found + " between " + drift.document().file() + " and the routes (" + drift.compared().size()
				+ " documented methods compared, " + drift.accepted().size() + " differences accepted, "
				+ drift.notJudged().size() + " not judged)";
	}

}
