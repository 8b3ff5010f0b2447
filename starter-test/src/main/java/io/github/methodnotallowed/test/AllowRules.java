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

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rules about the {@code Allow} field.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.1">RFC 9110, section
 * 10.2.1</a>
 */
final class AllowRules {

	private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

	private static final Pattern METHODS = Pattern.compile(TOKEN + "([ \\t]*,[ \\t]*" + TOKEN + ")*");

	private AllowRules() {
	}

	/**
	 * There is such a field, a list of methods.
	 */
	static Stream<Rule.Flaw> isList(Exchange exchange, Conversation conversation) {
		Answer answer = exchange.answer();
		if (answer.allow().isEmpty()) {
			return Stream.of(new Rule.Flaw(exchange, "is answered " + answer.status()
					+ " without Allow, the routes accept '" + conversation.expectation().allowed() + "'"));
		}
		return answer.allow()
			.stream()
			.filter((value) -> !METHODS.matcher(value).matches())
			.map((value) -> new Rule.Flaw(exchange,
					value.isEmpty()
							? "has an empty Allow, the routes accept '" + conversation.expectation().allowed() + "'"
							: "has an Allow that is no list of methods: '" + value + "'"));
	}

	/**
	 * It names what the routes accept, neither more nor less, each once and in canonical
	 * order.
	 */
	static Stream<Rule.Flaw> isExact(Exchange exchange, Conversation conversation) {
		Answer answer = exchange.answer();
		if (isList(exchange, conversation).findAny().isPresent()) {
			return Stream.empty();
		}
		Expectation expected = conversation.expectation();
		List<String> named = answer.allowed();
		Set<String> lacking = new HashSet<>(expected.allowed().names());
		named.forEach(lacking::remove);
		List<String> surplus = named.stream()
			.filter((name) -> !expected.allowed().contains(name) && !expected.possible().contains(name))
			.toList();
		if (!lacking.isEmpty() || !surplus.isEmpty()) {
			return Stream.of(new Rule.Flaw(exchange,
					"has the Allow '" + answer.allowText() + "', the routes accept '" + expected.allowed() + "'"
							+ (lacking.isEmpty() ? "" : "; it lacks " + String.join(", ", sorted(lacking)))
							+ (surplus.isEmpty() ? "" : "; nobody serves " + String.join(", ", surplus))));
		}
		return Rule.flawIf(!named.equals(answer.allowedMethods().names()), exchange, "has the Allow '"
				+ answer.allowText() + "' in another order or twice, not '" + answer.allowedMethods() + "'");
	}

	/**
	 * {@code OPTIONS} says the same.
	 */
	static Stream<Rule.Flaw> agreesWithOptions(Exchange exchange, Conversation conversation) {
		if (!conversation.expectation().answersOptions()) {
			return Stream.empty();
		}
		Exchange options = conversation.ask("OPTIONS");
		boolean told = !options.answer().allow().isEmpty() && !exchange.answer().allow().isEmpty();
		return Rule.flawIf(told && !options.answer().allowed().equals(exchange.answer().allowed()), exchange,
				"has the Allow '" + exchange.answer().allowText() + "', OPTIONS has '" + options.answer().allowText()
						+ "'");
	}

	/**
	 * It is the same each time.
	 */
	static Stream<Rule.Flaw> isStable(Exchange exchange, Conversation conversation) {
		String method = exchange.request().method();
		if (!method.equals(conversation.subject())) {
			return Stream.empty();
		}
		return Stream.of(1, 2)
			.map((round) -> conversation.ask(method, "*/*", round))
			.filter((again) -> !again.answer().allow().equals(exchange.answer().allow()))
			.map((again) -> new Rule.Flaw(again,
					"has the Allow '" + exchange.answer().allowText() + "' first and '" + again.answer().allowText()
							+ "' later"))
			.limit(1);
	}

	private static List<String> sorted(Set<String> names) {
		return names.stream().sorted().toList();
	}

}
