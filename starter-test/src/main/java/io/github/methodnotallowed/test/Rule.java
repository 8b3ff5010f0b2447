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
import java.util.stream.Stream;

/**
 * One thing that is checked about an answer.
 */
interface Rule {

	/**
	 * Say what is wrong.
	 * @param exchange the answer to judge
	 * @param conversation all answers of the same path; asks for more
	 */
	Stream<Flaw> check(Exchange exchange, Conversation conversation);

	/**
	 * Return the flaws that some rules find, each text once.
	 */
	static List<Flaw> checkAll(List<Rule> rules, Exchange exchange, Conversation conversation) {
		return rules.stream().flatMap((rule) -> rule.check(exchange, conversation)).distinct().toList();
	}

	/**
	 * Return a flaw if a condition holds.
	 */
	static Stream<Flaw> flawIf(boolean wrong, Exchange exchange, String problem) {
		return wrong ? Stream.of(new Flaw(exchange, problem)) : Stream.empty();
	}

	/**
	 * What is wrong with an answer.
	 *
	 * @param exchange the answer
	 * @param problem what is wrong, a predicate without subject
	 */
	record Flaw(Exchange exchange, String problem) {
	}

}
