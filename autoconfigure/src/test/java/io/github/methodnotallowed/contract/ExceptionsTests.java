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

package io.github.methodnotallowed.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of differences that are excluded or known.
 */
class ExceptionsTests {

	private static final String UPDATE = "method-contract.update";

	private static final String PATHS = "/a/{id}: {get: {}, put: {}}\n";

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void setUp() {
		this.file = this.folder.resolve("drift.txt");
	}

	@AfterEach
	void doNotUpdate() {
		System.clearProperty(UPDATE);
	}

	@Test
	void anExtensionExcludesAnOperationOrAPath() {
		Drift drift = Documents.compare("""
				/a: {get: {}, put: {x-drift-exclude: planned}}
				/b: {x-drift-exclude: moves away, get: {}}
				""", "GET /a", "POST /b");
		assertThat(drift.isEmpty()).isTrue();
		assertThat(drift.accepted()).extracting(Difference::summary, Difference::reason)
			.containsExactly(tuple("PUT /a: documented, but not served, the path has GET", "planned"),
					tuple("GET /b: documented, but not served, the path has POST", "moves away"),
					tuple("POST /b: served, but not documented, handler", "moves away"));
	}

	@Test
	void anExtensionHoldsBelowTheBasePathToo() {
		Contract contract = Documents.read("""
				openapi: 3.1.0
				servers: [{url: /v1}]
				paths:
				  /a: {x-drift-exclude: moves, get: {}}
				""");
		assertThat(Drift.between(contract, Documents.routes("GET,POST /v1/a"), DriftSettings.defaults()).isEmpty())
			.isTrue();
	}

	@Test
	void staleAndMisspeltExtensionsAreReported() {
		Drift drift = Documents.compare("/a: {get: {x-drift-exclude: why}}\n/b: {x-drfit-exclude: why, get: {}}\n",
				"GET /a", "GET /b");
		assertThat(drift.differences()).extracting(Difference::toString)
			.containsExactly(
					"GET /a: is an exception that excepts nothing, remove it, or see how it is spelt (openapi.yaml:3:14)",
					"* /b: is an exception that excepts nothing, 'x-drfit-exclude' may be meant to be 'x-drift-exclude' (openapi.yaml:4:8)");
	}

	@Test
	void aFileExcludesMethodsAndAllBelowAPath() throws IOException {
		Files.writeString(this.file,
				"# why\n\nPUT /a/{any}   # planned\n* /internal/**  # only for us\nGTE /a # typo\n");
		DriftSettings settings = DriftSettings.defaults().exclusions(Exclusions.read(this.file));
		Drift drift = Drift.between(Documents.paths(PATHS),
				Documents.routes("GET /a/{id}", "GET /internal", "POST /internal/x/{y}"), settings);
		assertThat(drift.accepted()).extracting(Difference::reason)
			.containsExactly("planned", "only for us", "only for us");
		assertThat(drift.differences()).extracting(Difference::toString)
			.singleElement()
			.asString()
			.startsWith("GTE /a: is an exception that excepts nothing")
			.endsWith("drift.txt:5:1)");
	}

	@Test
	void aFileNeedsReasons() throws IOException {
		Files.writeString(this.file, "PUT /a\n");
		assertThatExceptionOfType(ContractException.class).isThrownBy(() -> Exclusions.read(this.file))
			.withMessageEndingWith("drift.txt:1:1: Write 'METHOD /template  # reason', not 'PUT /a'.");
		assertThatExceptionOfType(ContractException.class)
			.isThrownBy(() -> Exclusions.read(this.folder.resolve("none.txt")))
			.withMessageEndingWith("none.txt:1:1: There is no such file.");
	}

	@Test
	void aBaselineIsWrittenOnlyIfAskedFor() {
		assertThat(Baseline.update(this.file, compare("GET /a/{id}"))).isFalse();
		assertThat(this.file).doesNotExist();
	}

	@Test
	void aBaselineAcceptsWhatIsKnownWhateverVariablesAreCalled() {
		System.setProperty(UPDATE, "snapshot, baseline");
		assertThat(Baseline.update(this.file, compare("GET /a/{id}"))).isTrue();
		assertThat(this.file).content().isEqualTo("""
				# known differences, to become fewer: fingerprint, kind, method, template
				%s NOT_SERVED PUT /a/{id}
				""".formatted(compare("GET /a/{id}").differences().get(0).fingerprint()));
		Drift later = Drift.between(Documents.paths(PATHS.replace("id", "key") + "\n\n"),
				Documents.routes("GET /a/{id}"), settings());
		assertThat(later.isEmpty()).isTrue();
		assertThat(later.accepted()).extracting(Difference::reason)
			.singleElement()
			.asString()
			.endsWith("drift.txt:2:1");
	}

	@Test
	void aBaselineReportsLinesThatFitNothing() {
		System.setProperty(UPDATE, "baseline");
		Baseline.update(this.file, compare("GET /a/{id}"));
		assertThat(Drift.between(Documents.paths(PATHS), Documents.routes("GET,PUT /a/{id}"), settings()).differences())
			.extracting(Difference::toString)
			.singleElement()
			.asString()
			.contains("PUT /a/{id}: is an exception that excepts nothing, remove the line ")
			.endsWith("drift.txt:2:1)");
	}

	@Test
	void aBaselineShrinksButNeverGrows() throws IOException {
		System.setProperty(UPDATE, "baseline");
		Baseline.update(this.file, compare("POST /a/{id}"));
		assertThat(Files.readAllLines(this.file)).hasSize(4);
		Drift drift = Drift.between(Documents.paths(PATHS), Documents.routes("GET,DELETE /a/{id}"), settings());
		Baseline.update(this.file, drift);
		assertThat(Files.readAllLines(this.file)).hasSize(2);
		assertThat(Documents
			.differences(Drift.between(Documents.paths(PATHS), Documents.routes("GET,DELETE /a/{id}"), settings())))
			.containsExactly("NOT_DOCUMENTED DELETE /a/{id}");
	}

	@Test
	void aBaselineHasLinesWhoseFingerprintFits() throws IOException {
		Files.writeString(this.file, "000000000000 NOT_SERVED PUT /a\n");
		assertThatExceptionOfType(ContractException.class).isThrownBy(() -> Baseline.read(this.file))
			.withMessageContaining("drift.txt:1:1: The fingerprint of this line is ");
		Files.writeString(this.file, "PUT /a\n");
		assertThatExceptionOfType(ContractException.class).isThrownBy(() -> Baseline.read(this.file))
			.withMessageContaining("Write 'fingerprint KIND METHOD /template'");
	}

	private DriftSettings settings() {
		return DriftSettings.defaults().baseline(Baseline.read(this.file));
	}

	private static Drift compare(String... routes) {
		return Documents.compare(PATHS, routes);
	}

}
