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

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@code conformance/cases.md} itself.
 */
class ConformanceTableTests {

	private final ConformanceTable table = ConformanceTable.read();

	@Test
	void asksEveryApplication() {
		assertThat(this.table.cases()).extracting(ConformanceCase::given)
			.containsAll(this.table.applications().stream().map(Application::given).toList());
	}

	@Test
	void refusesWordsThatNobodyChecks() {
		assertThatIllegalArgumentException().isThrownBy(() -> ConformanceTable.cases(row("probelm", "`says x`")))
			.withMessage("Row 0: nobody checks the body 'probelm'");
		assertThatIllegalArgumentException().isThrownBy(() -> ConformanceTable.cases(row("problem", "`sais x`")))
			.withMessage("Row 0: nobody checks the clause 'sais x'");
		assertThatIllegalArgumentException().isThrownBy(() -> ConformanceTable.cases(row("problem", "says x")))
			.withMessage("Row 0: nobody checks what is not code in 'says x'");
		assertThat(ConformanceTable.cases(row("problem", "`says x` `no Allow`"))).hasSize(2);
	}

	private static List<String> row(String body, String clauses) {
		return List.of("0", "both", "", "`GET /x`", "405", "-", body, clauses);
	}

}
