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

import java.util.function.Supplier;

/**
 * One method of one route.
 *
 * @param method the method token, or a star
 * @param pattern the path pattern
 * @param asking asks and judges
 */
record Case(String method, String pattern, Supplier<Outcome> asking) {

	private static final String ANY = "*";

	static Case notJudged(String pattern, String reason) {
		return notJudged(ANY, pattern, reason);
	}

	static Case notJudged(String method, String pattern, String reason) {
		return new Case(method, pattern, () -> Outcome.notJudged(method, pattern, reason));
	}

	String name() {
		return this.method + " " + this.pattern;
	}

	Outcome outcome() {
		return this.asking.get();
	}

}
