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

import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules about the status code.
 */
final class StatusRules {

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303);

	private StatusRules() {
	}

	/**
	 * A refusal is a 405.
	 */
	static Stream<Rule.Flaw> refused(Exchange exchange, Conversation conversation) {
		return expected(exchange, exchange.answer().status() == 405, "405");
	}

	/**
	 * The answer to {@code OPTIONS} is a success.
	 */
	static Stream<Rule.Flaw> options(Exchange exchange, Conversation conversation) {
		int status = exchange.answer().status();
		return expected(exchange, status == 200 || status == 204, "200");
	}

	/**
	 * What the routes allow is not refused.
	 */
	static Stream<Rule.Flaw> served(Exchange exchange, Conversation conversation) {
		int status = exchange.answer().status();
		return expected(exchange, status != 0 && status != 405 && status != 501, "served");
	}

	private static Stream<Rule.Flaw> expected(Exchange exchange, boolean met, String expected) {
		Answer answer = exchange.answer();
		if (answer.failure() != null) {
			return Stream.of(new Rule.Flaw(exchange, "gets no answer: " + answer.failure()));
		}
		String problem = "is answered " + answer.status() + " instead of " + expected;
		String location = answer.location();
		if (!location.isEmpty()) {
			problem += ", redirected to " + location;
			if (LoginRedirect.isLikely(location)) {
				problem += ", which may be a login (let the contract in: " + ContractReport.LOGIN + ")";
			}
			else if (REDIRECTS.contains(answer.status()) && !Options.SAFE.contains(exchange.request().method())) {
				problem += " where many clients come back with GET (use 307 or 308)";
			}
		}
		return Rule.flawIf(!met, exchange, problem);
	}

}
