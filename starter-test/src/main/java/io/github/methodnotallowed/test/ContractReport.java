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

import java.util.LinkedHashMap;
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

	/** How to be let in. */
	static final String LOGIN = "docs/contract-tests.md, 'Behind a login'";

	/** How many cases stand for all others of which the same is to be said. */
	private static final int EXAMPLES = 3;

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
	 * Return the report for people: a line for each finding, or a few examples of what is
	 * wrong in the same way everywhere, then what was judged and what was not.
	 */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		findings().stream()
			.collect(Collectors.groupingBy(Finding::predicate, LinkedHashMap::new, Collectors.toList()))
			.forEach((predicate, alike) -> append(text, predicate, alike));
		if (judged() == 0) {
			text.append("No case could be judged, which is no success.");
			if (this.outcomes.stream().anyMatch(Outcome::loggedOut)) {
				text.append(" Let the contract in: with withHeader(\"Authorization\", ...) or a Cookie over a port,"
						+ " otherwise as a mock user (" + LOGIN + ").");
			}
			text.append('\n');
		}
		text.append(count(findings().size(), "finding"))
			.append(" in ")
			.append(count(judged(), "case"))
			.append(": ")
			.append(this.subject);
		notJudged().forEach((reason,
				cases) -> text.append("\nNot judged (").append(reason).append("): ").append(examples(cases, ", ")));
		return text.toString();
	}

	private static void append(StringBuilder text, String predicate, List<Finding> alike) {
		if (isLong(alike)) {
			text.append(alike.size()).append(" times: ").append(predicate).append('\n');
			List<String> cases = alike.stream().map(Finding::request).toList();
			text.append("  ").append(examples(cases, "\n  ")).append('\n');
		}
		else {
			alike.forEach((finding) -> text.append(finding).append('\n'));
		}
	}

	private static String examples(List<String> cases, String separator) {
		return isLong(cases) ? String.join(separator, cases.subList(0, EXAMPLES)) + separator + "and "
				+ (cases.size() - EXAMPLES) + " more" : String.join(separator, cases);
	}

	/**
	 * Return whether examples save lines: nobody wants to read "and 1 more".
	 */
	private static boolean isLong(List<?> cases) {
		return cases.size() > EXAMPLES + 1;
	}

	private static String count(long number, String noun) {
		return number + " " + noun + ((number == 1) ? "" : "s");
	}

}
