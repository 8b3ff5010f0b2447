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

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/**
 * Rules about the problem in the body of a refusal, and about the fields that describe
 * it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
final class BodyRules {

	private BodyRules() {
	}

	/**
	 * The body is a problem that says what the status and {@code Allow} say.
	 */
	static Stream<Rule.Flaw> isProblem(Exchange exchange, Conversation conversation) {
		if (conversation.options().ownBody() || "HEAD".equals(exchange.request().method()) || isPage(exchange)) {
			return Stream.empty();
		}
		Answer answer = exchange.answer();
		Problem problem = answer.problem();
		if (problem == null) {
			return Stream.of(new Rule.Flaw(exchange,
					"is refused with " + ((answer.body().length == 0) ? "no content" : "'" + answer.contentType() + "'")
							+ " instead of a problem (RFC 9457)" + accepting(exchange)));
		}
		return Stream
			.of(flaw(exchange, "status", problem.described("status"), problem.isNumber("status", 405)),
					flaw(exchange, "title", problem.text("title"), StringUtils.hasText(problem.text("title"))),
					flaw(exchange, "type", problem.text("type"), isType(problem.text("type"))),
					flaw(exchange, "method", problem.text("method"), isSent(exchange, problem.text("method"))),
					flaw(exchange, "allowedMethods", String.valueOf(problem.allowedMethods()),
							problem.allowedMethods() == null || problem.allowedMethods().equals(answer.allowed())))
			.flatMap((flaws) -> flaws);
	}

	/**
	 * Whatever a client accepts, it is refused alike.
	 */
	static Stream<Rule.Flaw> isForAnyClient(Exchange exchange, Conversation conversation) {
		if (!exchange.request().method().equals(conversation.subject())) {
			return Stream.empty();
		}
		List<Exchange> others = variants(exchange, conversation);
		Stream<Rule.Flaw> each = others.stream()
			.flatMap((other) -> Stream.concat(
					Rule.flawIf(other.answer().status() != 405, other,
							"is answered " + other.answer().status() + " instead of 405" + accepting(other)),
					(other.answer().status() == 405)
							? Stream.concat(hasSameAllow(exchange, other), isProblem(other, conversation))
							: Stream.empty()))
			.limit(1);
		return Stream.concat(each, varies(exchange, others));
	}

	/**
	 * Caches may keep a 405 unless they are told not to (RFC 9110, section 15.1).
	 */
	static Stream<Rule.Flaw> isNotCached(Exchange exchange, Conversation conversation) {
		String control = exchange.answer().field(HttpHeaders.CACHE_CONTROL).toLowerCase(Locale.ROOT);
		boolean kept = !control.matches(".*\\b(no-store|no-cache|private|max-age=0)\\b.*");
		return Rule.flawIf(kept && !conversation.routes().areCacheable(), exchange, "may be kept by caches: "
				+ (control.isEmpty() ? "there is no Cache-Control" : "Cache-Control is '" + control + "'"));
	}

	private static List<Exchange> variants(Exchange exchange, Conversation conversation) {
		String method = exchange.request().method();
		return Stream.concat(ContractMethods.ACCEPTED.stream(), Stream.of((String) null))
			.map((accept) -> conversation.ask(method, accept, 0))
			.toList();
	}

	private static Stream<Rule.Flaw> hasSameAllow(Exchange exchange, Exchange other) {
		return Rule.flawIf(!other.answer().allow().equals(exchange.answer().allow()), other, "has the Allow '"
				+ other.answer().allowText() + "', not '" + exchange.answer().allowText() + "'" + accepting(other));
	}

	private static Stream<Rule.Flaw> varies(Exchange exchange, List<Exchange> others) {
		return others.stream()
			.filter((other) -> !other.answer().contentType().equals(exchange.answer().contentType()))
			.flatMap((other) -> Stream.of(exchange, other))
			.filter((each) -> !each.answer().field(HttpHeaders.VARY).matches("(?i)(.*\\b)?accept\\b(?!-).*|\\*"))
			.map((each) -> new Rule.Flaw(each,
					"has no 'Vary: Accept' although its content depends on Accept" + accepting(each)))
			.limit(1);
	}

	/**
	 * Return whether it is a page for somebody who asks for pages, which is the
	 * application's to decide.
	 */
	private static boolean isPage(Exchange exchange) {
		String accept = exchange.request().accept();
		return accept != null && accept.startsWith("text/html") && exchange.answer().contentType().equals("text/html");
	}

	private static boolean isSent(Exchange exchange, @Nullable String method) {
		return method == null || method.equals(exchange.request().method());
	}

	private static boolean isType(@Nullable String type) {
		try {
			return type == null || !new URI(type).toString().isEmpty();
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private static Stream<Rule.Flaw> flaw(Exchange exchange, String member, @Nullable String value, boolean right) {
		return Rule.flawIf(!right, exchange, "has a problem with the " + member + " '" + value + "'");
	}

	private static String accepting(Exchange exchange) {
		String accept = exchange.request().accept();
		return "*/*".equals(accept) ? "" : (accept != null) ? " to 'Accept: " + accept + "'" : " without Accept";
	}

}
