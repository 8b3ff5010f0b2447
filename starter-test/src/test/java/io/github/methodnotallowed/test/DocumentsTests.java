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
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.methodnotallowed.contract.ContractException;
import io.github.methodnotallowed.contract.Difference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MethodContract#verifyAgainst(String)}.
 */
class DocumentsTests {

	private static final String DOCUMENT = "classpath:contract/shop.yaml";

	private static ConfigurableApplicationContext context;

	@TempDir
	private Path directory;

	@BeforeAll
	static void start() {
		context = Shop.WEBMVC.start("spring.web.resources.static-locations=classpath:/contract/");
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	@Test
	void namesEveryDifferenceInBothDirections() {
		assertThat(MethodContract.of(context).compareWith(DOCUMENT).differences()).extracting(Difference::toString)
			.satisfiesExactly(
					(difference) -> assertThat(difference).startsWith("DELETE /imports: ").contains("shop.yaml:27:3"),
					(difference) -> assertThat(difference).startsWith("PATCH /orders/{number}: ")
						.contains("shop.yaml:12:5"));
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> MethodContract.of(context).verifyAgainst(DOCUMENT))
			.withMessageContainingAll("DELETE /imports: ", "PATCH /orders/{number}: ", "shop.yaml:12:5");
	}

	@Test
	void readsTheDocumentThatTheApplicationServes() {
		assertThat(MethodContract.of(context).compareWith("/shop.yaml").differences()).hasSize(2);
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> MethodContract.of(context).verifyAgainst("/v3/api-docs"))
			.withMessage("The document is not served: GET /v3/api-docs is answered 404");
	}

	@Test
	void takesExclusions() throws IOException {
		Path exclusions = Files.writeString(this.directory.resolve("exclusions.txt"), """
				DELETE /imports  # an administrator's
				PATCH /orders/{number}  # planned
				""");
		MethodContract.of(context).withExclusions(exclusions.toString()).verifyAgainst(DOCUMENT);
	}

	@Test
	void takesKnownDifferencesThatOnlyBecomeFewer() {
		Path baseline = this.directory.resolve("baseline.txt");
		MethodContract contract = MethodContract.of(context).withBaseline(baseline.toString());
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> contract.verifyAgainst(DOCUMENT));
		assertThat(baseline).doesNotExist();
		try {
			System.setProperty("method-contract.update", "baseline");
			contract.verifyAgainst(DOCUMENT);
		}
		finally {
			System.clearProperty("method-contract.update");
		}
		contract.verifyAgainst(DOCUMENT);
		assertThat(baseline).content().contains("DELETE /imports").contains("PATCH /orders/{number}");
	}

	@Test
	void writesReportsWhereAPropertySays() {
		try {
			System.setProperty(Documents.REPORTS, this.directory.resolve("reports").toString());
			assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> MethodContract.of(context).verifyAgainst(DOCUMENT));
		}
		finally {
			System.clearProperty(Documents.REPORTS);
		}
		assertThat(this.directory.resolve("reports")).isDirectoryContaining("glob:**/drift.md")
			.isDirectoryContaining("glob:**/drift.sarif")
			.isDirectoryContaining("glob:**/TEST-drift.xml")
			.isDirectoryContaining("glob:**/drift.gitlab.json")
			.isDirectoryContaining("glob:**/drift.github.txt");
		assertThat(this.directory.resolve("reports/drift.md")).content().contains("/imports");
	}

	@Test
	void saysWhereADocumentIsMissing() {
		assertThatExceptionOfType(ContractException.class)
			.isThrownBy(() -> MethodContract.of(context).verifyAgainst("classpath:contract/none.yaml"))
			.withMessageContaining("none.yaml");
	}

}
