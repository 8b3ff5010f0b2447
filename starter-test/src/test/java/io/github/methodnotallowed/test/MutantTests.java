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

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each check of {@link MethodContract} is seen to fail.
 */
class MutantTests {

	@ParameterizedTest
	@EnumSource
	void findsEachDefect(Defect defect) throws IOException {
		try (BrokenServer server = new BrokenServer(defect)) {
			ContractReport report = server.contract().check();
			assertThat(report.findings()).as(report.toString())
				.isNotEmpty()
				.anySatisfy((finding) -> assertThat(finding.toString().lines().findFirst().orElseThrow())
					.contains(defect.expected(), "| curl -i -", finding.method() + " " + finding.template()));
			assertThat(server.served()).isEmpty();
		}
	}

	@Test
	void findsNothingElse() throws IOException {
		try (BrokenServer server = new BrokenServer(null)) {
			ContractReport report = server.contract().check();
			assertThat(report.findings()).isEmpty();
			assertThat(report.judged()).isEqualTo(15);
			assertThat(server.served()).isEmpty();
		}
	}

}
