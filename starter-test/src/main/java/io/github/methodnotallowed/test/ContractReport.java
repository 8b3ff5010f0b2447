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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of a contract: what was judged, what is wrong, and what could not be judged.
 * Immutable.
 *
 * @since 0.1.0
 */
public final class ContractReport {

	private final String subject;

	private final List<Outcome> outcomes;

	ContractReport(String subject, List<Outcome> outcomes) {
		this.subject = subject;
		this.outcomes = outcomes;
	}

	/**
	 * Return what is wrong.
	 * @return the findings, by path pattern
	 */
	public List<Finding> findings() {
		return this.outcomes.stream().flatMap((outcome) -> outcome.findings().stream()).toList();
	}

	/**
	 * Return how many pairs of a method and a route were judged.
	 * @return the number of cases
	 */
	public long judged() {
		return this.outcomes.stream().filter((outcome) -> outcome.notJudged() == null).count();
	}

	/**
	 * Return what could not be judged, and why.
	 * @return a method and path pattern each, by reason
	 */
	public Map<String, List<String>> notJudged() {
		return this.outcomes.stream()
			.filter((outcome) -> outcome.notJudged() != null)
			.collect(Collectors.groupingBy((outcome) -> Objects.requireNonNull(outcome.notJudged()), TreeMap::new,
					Collectors.mapping((outcome) -> outcome.method() + " " + outcome.template(), Collectors.toList())));
	}

	/**
	 * Fail if something is wrong, or if nothing was judged.
	 * @throws AssertionError with the text of this report
	 */
	public void assertNoFindings() {
		if (!findings().isEmpty() || judged() == 0) {
			throw new AssertionError(toString());
		}
	}

	/**
	 * Return the report for people: a line for each finding, then what was judged and
	 * what was not.
	 */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		findings().forEach((finding) -> text.append(finding).append('\n'));
		if (judged() == 0) {
			text.append("No case could be judged, which is no success.\n");
		}
		text.append(count(findings().size(), "finding"))
			.append(" in ")
			.append(count(judged(), "case"))
			.append(": ")
			.append(this.subject);
		notJudged().forEach((reason,
				cases) -> text.append("\nNot judged (").append(reason).append("): ").append(String.join(", ", cases)));
		return text.toString();
	}

	private static String count(long number, String noun) {
		return number + " " + noun + ((number == 1) ? "" : "s");
	}

}
