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
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rules about {@code HEAD}: the fields of {@code GET} without its content.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2">RFC 9110, section
 * 9.3.2</a>
 */
final class HeadRules {

	/** About the connection or the moment, not about the representation. */
	private static final Set<String> OTHER_MATTERS = Set.of("connection", "date", "keep-alive", "set-cookie",
			"transfer-encoding", "x-request-id", "age", "via");

	private static final List<String> EQUAL = List.of("Allow", "Content-Type", "Cache-Control", "Vary",
			"Content-Language", "Content-Length");

	/** How often to ask again where a field of both differs. */
	private static final int REPEATED = 3;

	private HeadRules() {
	}

	/**
	 * No content follows.
	 */
	static Stream<Rule.Flaw> isEmpty(Exchange exchange, Conversation conversation) {
		int length = exchange.answer().body().length;
		return Rule.flawIf(isHead(exchange) && length > 0 && conversation.transport().isServer(), exchange,
				"is followed by " + length + " bytes of content");
	}

	/**
	 * The status and the fields are those of {@code GET}.
	 */
	static Stream<Rule.Flaw> isLikeGet(Exchange exchange, Conversation conversation) {
		if (!isHead(exchange)) {
			return Stream.empty();
		}
		Answer head = exchange.answer();
		Answer get = conversation.ask("GET").answer();
		if (head.status() != get.status()) {
			return Stream.of(new Rule.Flaw(exchange, "is answered " + head.status() + ", GET " + get.status()));
		}
		Set<String> differing = new TreeSet<>(names(head));
		differing.addAll(names(get));
		// it may be left out (section 8.6)
		differing.remove("content-length");
		differing.removeIf((name) -> names(head).contains(name) && names(get).contains(name));
		Stream<Rule.Flaw> absent = Rule.flawIf(!differing.isEmpty(), exchange,
				"has other fields than GET: " + String.join(", ", differing));
		Stream<Rule.Flaw> different = EQUAL.stream()
			.filter((name) -> names(head).contains(name.toLowerCase(Locale.ROOT))
					&& names(get).contains(name.toLowerCase(Locale.ROOT)))
			.filter((name) -> !head.field(name).equals(get.field(name)) && isSteady(name, conversation))
			.map((name) -> new Rule.Flaw(exchange,
					"has the " + name + " '" + head.field(name) + "', GET has '" + get.field(name) + "'"));
		return Stream.concat(absent, different);
	}

	/**
	 * Return whether a field is the same each time, so that a difference means something.
	 * Content that changes from one request to the next has another length each time.
	 */
	private static boolean isSteady(String name, Conversation conversation) {
		return Stream.of("GET", "HEAD")
			.allMatch((method) -> IntStream.rangeClosed(0, REPEATED)
				.mapToObj((round) -> conversation.ask(method, "*/*", round).answer().field(name))
				.distinct()
				.count() == 1);
	}

	/**
	 * Nobody has made a {@code GET} of it on the way. Only the application can tell.
	 */
	static Stream<Rule.Flaw> isNotGet(Exchange exchange, Conversation conversation) {
		return Rule.flawIf(isHead(exchange) && exchange.arrived().equals(List.of("GET")), exchange,
				"arrives at the application as GET");
	}

	private static Set<String> names(Answer answer) {
		return answer.fields()
			.headerNames()
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.filter((name) -> !OTHER_MATTERS.contains(name))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean isHead(Exchange exchange) {
		return "HEAD".equals(exchange.request().method());
	}

}
