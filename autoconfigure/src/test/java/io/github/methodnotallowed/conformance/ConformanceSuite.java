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
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rows of {@code conformance/cases.md} as tests. Set {@code -Dconformance.row=38,39}
 * to ask only some rows.
 *
 * @param setting what surrounds the applications
 */
public record ConformanceSuite(Setting setting) {

	private static final ConformanceTable TABLE = ConformanceTable.read();

	private static final List<String> ONLY = List.of(System.getProperty("conformance.row", "").split(","));

	/**
	 * Return the tests on one server.
	 * @param server the server
	 * @param given tells which applications take part, by what is special about them
	 * @param request tells which requests take part, by row, method and target
	 * @return a container for each application
	 */
	public Stream<DynamicContainer> on(Server server, Predicate<String> given, Predicate<String> request) {
		return TABLE.applications()
			.stream()
			.filter((application) -> given.test(application.given()))
			.map((application) -> container(new Deployment(application, server, this.setting),
					cases(application, server, request)))
			.flatMap(Stream::ofNullable);
	}

	private List<ConformanceCase> cases(Application application, Server server, Predicate<String> request) {
		return TABLE.cases()
			.stream()
			.filter((candidate) -> candidate.given().equals(application.given()))
			.filter((candidate) -> candidate.appliesTo(server.stack(), this.setting.engine(server)))
			.filter((candidate) -> ONLY.contains("") || ONLY.contains(candidate.row()))
			.filter((candidate) -> request.test(candidate.row() + " " + candidate.request()))
			.map(this.setting::of)
			.toList();
	}

	private static DynamicContainer container(Deployment deployment, List<ConformanceCase> cases) {
		if (cases.isEmpty()) {
			return null;
		}
		Stream<DynamicTest> tests = cases.stream()
			.map((candidate) -> DynamicTest.dynamicTest(candidate.describe(deployment),
					() -> new ConformanceCheck(candidate, deployment).run()));
		return DynamicContainer.dynamicContainer(deployment.toString(), tests.onClose(() -> close(deployment)));
	}

	private static void close(Deployment deployment) {
		try {
			deployment.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
