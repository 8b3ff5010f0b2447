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

package io.github.methodnotallowed.oracles;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import io.github.methodnotallowed.contract.Contract;
import io.github.methodnotallowed.contract.ContractException;
import io.openapiparser.ParserException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Our own reading of a document is that of the parsers that others use, where they are
 * right.
 */
@Tag("oracle")
class ParserOracleTests {

	private static final Path DOCUMENTS = Path.of("../autoconfigure/src/test/resources/contract");

	static IntStream seeds() {
		return IntStream.range(0, 300);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void generatedDocumentsAreReadAlike(int seed) throws Exception {
		GeneratedDocument generated = new GeneratedDocument(seed);
		String document = generated.text();
		assertThat(ours(document)).as(document).isEqualTo(OpenApiProcessor.operations(document));
		if (!generated.hasVersion("3.2")) {
			assertThat(ours(document)).as(document).isEqualTo(SwaggerParser.operations(document));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ghes-3.4", "gitea.io", "mimic", "netbox.dev" })
	void publicDocumentsAreReadAlike(String name) throws Exception {
		String document = read(name);
		assertThat(ours(document)).hasSizeGreaterThan(300)
			.isEqualTo(OpenApiProcessor.operations(document))
			.isEqualTo(SwaggerParser.operations(document));
	}

	/**
	 * A schema of this document has no value, on which openapi-parser fails.
	 */
	@Test
	void publicDocumentThatOneCannotReadIsReadLikeTheOther() throws Exception {
		String document = read("telnyx.com");
		assertThatExceptionOfType(ParserException.class).isThrownBy(() -> OpenApiProcessor.operations(document));
		assertThat(ours(document)).hasSizeGreaterThan(300).isEqualTo(SwaggerParser.operations(document));
	}

	/**
	 * Others take the last of two keys, or the first, or none. We say where both are.
	 */
	@Test
	void othersPassOverDuplicateKeys() throws Exception {
		String document = "openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths:\n  /a: {get: {}}\n  /a: {put: {}}\n";
		assertThat(OpenApiProcessor.operations(document)).containsExactly("PUT /a");
		assertThat(SwaggerParser.operations(document)).containsExactly("PUT /a");
		assertThatExceptionOfType(ContractException.class).isThrownBy(() -> ours(document))
			.withMessageContaining("openapi.yaml:5:3: The key '/a' was there before, in line 4");
	}

	/**
	 * OpenAPI 3.1 leaves open what stands beside a reference. We take both.
	 */
	@Test
	void methodsBesideAReferenceCount() throws Exception {
		String document = "openapi: 3.1.0\ninfo: {title: a, version: '1'}\n"
				+ "paths:\n  /a: {$ref: '#/components/pathItems/A', put: {}}\n"
				+ "components: {pathItems: {A: {get: {}}}}\n";
		assertThat(ours(document)).containsExactly("GET /a", "PUT /a").isEqualTo(OpenApiProcessor.operations(document));
		assertThat(SwaggerParser.operations(document)).containsExactly("GET /a");
	}

	private static Set<String> ours(String document) {
		return Contract.read("openapi.yaml", document.getBytes(StandardCharsets.UTF_8))
			.operations()
			.stream()
			.map((operation) -> operation.method() + " " + operation.template())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String read(String name) throws Exception {
		try (InputStream in = new GZIPInputStream(Files.newInputStream(DOCUMENTS.resolve(name + ".json.gz")))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
