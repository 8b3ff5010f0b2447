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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the applications of {@code conformance/cases.md} to its rows. Set
 * {@code -Dconformance.row=38,39} to ask only some rows.
 */
abstract class ConformanceTests {

	private final ConformanceTable table = ConformanceTable.read();

	private final Stack stack;

	private final List<String> onlyRows = List.of(System.getProperty("conformance.row", "").split(","));

	ConformanceTests(Stack stack) {
		this.stack = stack;
	}

	@TestFactory
	Stream<DynamicContainer> everyRowHoldsOnEveryServer() {
		return Arrays.stream(Server.values())
			.filter((server) -> server.stack() == this.stack)
			.flatMap((server) -> this.table.applications()
				.stream()
				.map((application) -> new Deployment(application, server))
				.filter((deployment) -> !cases(deployment, server).isEmpty())
				.map((deployment) -> container(deployment, cases(deployment, server))));
	}

	private List<ConformanceCase> cases(Deployment deployment, Server server) {
		return this.table.cases()
			.stream()
			.filter((candidate) -> candidate.given().equals(deployment.application().given()))
			.filter((candidate) -> candidate.appliesTo(server))
			.filter((candidate) -> this.onlyRows.contains("") || this.onlyRows.contains(candidate.row()))
			.toList();
	}

	private DynamicContainer container(Deployment deployment, List<ConformanceCase> cases) {
		Stream<DynamicTest> tests = cases.stream()
			.map((candidate) -> DynamicTest.dynamicTest(candidate.describe(deployment),
					() -> new ConformanceCheck(candidate, deployment).run()));
		return DynamicContainer.dynamicContainer(deployment.toString(), tests.onClose(() -> close(deployment)));
	}

	private void close(Deployment deployment) {
		try {
			deployment.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
