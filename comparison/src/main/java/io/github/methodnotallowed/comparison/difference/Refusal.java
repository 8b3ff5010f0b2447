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

package io.github.methodnotallowed.comparison.difference;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.github.methodnotallowed.comparison.http.Answer;
import io.github.methodnotallowed.comparison.http.Field;
import io.github.methodnotallowed.comparison.http.Request;

/**
 * Whether an answer is the refusal that the reference describes, and keeps what others
 * have added to the one without the starter.
 */
final class Refusal {

	private static final int LONGEST_METHOD = 32;

	/**
	 * The fields that describe the refusal or its content. Spring Security writes the
	 * three about caching only where there is none of them.
	 */
	private static final Set<String> OWN_FIELDS = Set.of("allow", "cache-control", "pragma", "expires", "connection",
			"content-disposition", "content-language", "content-length", "content-type", "transfer-encoding", "vary",
			"x-content-type-options");

	private static final Set<String> VARY_OF_CORS = Set.of("Origin", "Access-Control-Request-Method",
			"Access-Control-Request-Headers");

	private static final Set<String> MEMBERS = Set.of("type", "title", "status", "detail", "instance", "method",
			"allowedMethods");

	private Refusal() {
	}

	static boolean isPromised(Exchange exchange, Exchanges exchanges) {
		return isRefusal(exchange, exchanges) && keepsFields(exchange, exchanges);
	}

	/**
	 * Return whether it is a refusal, whatever the answer without the starter was.
	 */
	static boolean isRefusal(Exchange exchange, Exchanges exchanges) {
		Answer answer = exchange.starter();
		return answer.status() == 405 && AllowField.isTrue(exchange, exchanges) && isProblem(exchange)
				&& !answer.values("cache-control").isEmpty()
				&& answer.values("x-content-type-options").contains("nosniff") && isCors(exchange, exchanges);
	}

	private static boolean isProblem(Exchange exchange) {
		Request request = exchange.request();
		Answer answer = exchange.starter();
		boolean xml = request.value("accept").contains("xml") && answer.isOfType("application/problem+xml");
		if (!xml && !answer.isOfType("application/problem+json")) {
			return false;
		}
		if (request.method().equals("HEAD")) {
			return answer.content().isEmpty();
		}
		Problem problem = Problem.parse(answer.content());
		String method = request.method().substring(0, Math.min(request.method().length(), LONGEST_METHOD));
		return MEMBERS.containsAll(problem.members().keySet()) && !problem.member("title").isEmpty()
				&& problem.member("status").equals("405") && problem.member("method").equals(method)
				&& problem.member("instance").equals(request.path())
				&& problem.member("allowedMethods").equals(String.join(", ", answer.values("allow")));
	}

	/**
	 * A script may read a refusal only where it may read what is served.
	 */
	private static boolean isCors(Exchange exchange, Exchanges exchanges) {
		List<String> origins = exchange.starter().values("access-control-allow-origin");
		return origins.isEmpty() || exchanges.at(exchange.request())
			.filter((other) -> other.request().value("origin").equals(exchange.request().value("origin")))
			.anyMatch((other) -> other.stock().values("access-control-allow-origin").equals(origins));
	}

	/**
	 * What filters and Spring Security add to every answer, they add to a refusal. What
	 * CORS says of the error page it does not say of the path.
	 */
	private static boolean keepsFields(Exchange exchange, Exchanges exchanges) {
		List<Field> kept = exchange.starter().fieldsBut(OWN_FIELDS);
		boolean readable = !exchange.method().equals("TRACE")
				&& isServedWith(exchange, exchanges, (stock) -> stock.has("access-control-allow-origin"));
		List<Field> stock = exchange.stock()
			.fieldsBut(OWN_FIELDS)
			.stream()
			.filter((field) -> readable || !field.key().startsWith("access-control-"))
			.toList();
		return kept.containsAll(stock) && keepsVary(exchange, exchanges)
				&& kept.stream()
					.filter((field) -> !exchange.stock().fields().contains(field))
					.allMatch((field) -> field.key().startsWith("access-control-"));
	}

	private static boolean keepsVary(Exchange exchange, Exchanges exchanges) {
		boolean varies = !exchange.method().equals("TRACE")
				&& isServedWith(exchange, exchanges, (stock) -> stock.members("vary").contains("Origin"));
		return exchange.starter()
			.members("vary")
			.containsAll(exchange.stock()
				.members("vary")
				.stream()
				.filter((name) -> varies || !VARY_OF_CORS.contains(name))
				.toList());
	}

	/**
	 * Return whether an answer that serves the same client there has a field; an error
	 * may have that of the error page. No script of an origin can send {@code TRACE}, and
	 * OPTIONS may be allowed where nothing is.
	 */
	private static boolean isServedWith(Exchange exchange, Exchanges exchanges, Predicate<Answer> field) {
		return exchanges.others(exchange.request())
			.filter((other) -> !List.of("OPTIONS", "TRACE").contains(other.method()))
			.filter((other) -> other.stock().status() < 400 && exchanges.isServed(other, Exchange::stock))
			.anyMatch((other) -> field.test(other.stock()));
	}

}
