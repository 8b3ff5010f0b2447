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

package io.github.methodnotallowed.conformance;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the applications of {@code conformance/cases.md} to its rows, in the setting of
 * each build.
 */
abstract class ConformanceTests {

	private final Stack stack;

	ConformanceTests(Stack stack) {
		this.stack = stack;
	}

	@TestFactory
	Stream<DynamicContainer> everyRowHoldsOnEveryServer() {
		ConformanceSuite suite = new ConformanceSuite(Setting.USUAL);
		return Arrays.stream(Server.values())
			.filter((server) -> server.stack() == this.stack)
			.flatMap((server) -> suite.on(server, (given) -> true, (request) -> true));
	}

}
