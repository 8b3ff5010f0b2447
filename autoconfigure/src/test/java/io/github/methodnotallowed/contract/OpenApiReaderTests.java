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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OpenApiReader}.
 */
class OpenApiReaderTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "3.0.0", "3.0.4", "3.1.1", "3.2.0", "'3.1'" })
	void readsTheMethodsOfEachVersion(String version) {
		Contract contract = Documents.read("""
				openapi: %s
				paths:
				  /orders:
				    summary: Orders
				    get: {}
				    post:
				    trace: {}
				    parameters: []
				    x-get: {}
				  x-internal: {}
				""".formatted(version));
		assertThat(Documents.operations(contract)).containsExactly("GET /orders", "POST /orders", "TRACE /orders");
	}

	@Test
	void readsQueryAndAdditionalOperations() {
		Contract contract = Documents.read("""
				openapi: 3.2.0
				paths:
				  /orders:
				    query: {}
				    additionalOperations:
				      LINK: {}
				      x-note: {}
				""");
		assertThat(Documents.operations(contract)).containsExactly("QUERY /orders", "LINK /orders");
	}

	@Test
	void reportsKeysThatAreTakenForMethods() {
		Drift drift = Documents.compare("""
				/orders:
				  get: {}
				  Post: {}
				  query: {}
				  additionalOperations: {}
				""", "GET /orders");
		assertThat(Documents.differences(drift)).containsExactlyInAnyOrder("NO_SUCH_METHOD Post /orders",
				"NO_SUCH_METHOD query /orders", "NO_SUCH_METHOD additionalOperations /orders");
	}

	@Test
	void leavesWebhooksAndCallbacksOut() {
		Contract contract = Documents.read("""
				openapi: 3.1.0
				webhooks:
				  created:
				    post: {}
				paths:
				  /orders:
				    post:
				      callbacks:
				        paid:
				          '{$request.body#/url}':
				            put: {}
				""");
		assertThat(Documents.operations(contract)).containsExactly("POST /orders");
	}

	@Test
	void tellsLineAndColumnInYamlAndJson() {
		assertThat(Documents.paths("/orders:\n  get: {}\n").operations()).extracting(Operation::location)
			.containsExactly(new Location(Documents.NAME, 4, 5));
		assertThat(Documents.read("{\"openapi\":\"3.0.0\",\n\t\"paths\":{\"\\/orders\":{\"get\":{}}}}").operations())
			.extracting(Operation::location)
			.containsExactly(new Location(Documents.NAME, 2, 23));
	}

	@Test
	void readsWhatJsonAllowsAndYamlDoesNot() {
		String text = "x".repeat(1024) + "\uD83D\uDE00\u0080\uFFFF";
		Contract contract = Documents
			.read("{\"openapi\":\"3.0.0\",\"info\":\"" + text.repeat(3) + "\",\"paths\":{\"/a\":{\"get\":{}}}}");
		assertThat(Documents.operations(contract)).containsExactly("GET /a");
	}

	@Test
	void readsAnchorsAndMergeKeys() {
		Contract contract = Documents.paths("""
				/a: &a
				  get: {}
				/b: *a
				/c:
				  <<: *a
				  post: {}
				""");
		assertThat(Documents.operations(contract)).containsExactly("GET /a", "GET /b", "POST /c", "GET /c");
	}

	@Test
	void followsReferencesWithinTheFile() {
		Contract contract = Documents.read("""
				openapi: 3.1.0
				paths:
				  /a/{id}:
				    $ref: '#/components/pathItems/A'
				    post: {}
				  /b:
				    $ref: '#/paths/~1a~1%7Bid%7D'
				components:
				  pathItems:
				    A: {$ref: '#/components/pathItems/B'}
				    B: {get: {}}
				""");
		assertThat(Documents.operations(contract)).containsExactly("POST /a/{id}", "GET /a/{id}", "POST /b", "GET /b");
	}

	@Test
	void followsReferencesWithinTheFolder() throws IOException {
		Files.createDirectories(this.folder.resolve("paths"));
		write("openapi.yaml",
				"openapi: 3.0.3\npaths:\n  /a: {$ref: paths/a.yaml}\n  /b: {$ref: './paths/a.yaml#/B'}\n");
		write("paths/a.yaml",
				"get: {responses: {'405': {$ref: '../responses.json#/refused'}}}\nB: {$ref: ../b.json}\n");
		write("responses.json", "{\"refused\": {\"headers\": {\"Allow\": {}}}}");
		write("b.json", "{\"delete\": {}}");
		Contract contract = Contract.read(new FileSystemResource(this.folder.resolve("openapi.yaml")));
		assertThat(Documents.operations(contract)).containsExactly("GET /a", "DELETE /b");
		assertThat(contract.operations().get(0).refusalWithoutAllow()).isNull();
		assertThat(contract.operations().get(1).location().file()).endsWith("/b.json");
	}

	@Test
	void findsRefusalsWithoutAllow() {
		Drift drift = Documents.compare("""
				/orders:
				  get:
				    responses:
				      405: {description: refused}
				  put:
				    responses: {'405': {headers: {allow: {}}}}
				  post:
				    responses: {'4XX': {}}
				""", "GET /orders", "PUT,POST /orders");
		assertThat(Documents.differences(drift)).containsExactly("REFUSAL_WITHOUT_ALLOW GET /orders");
		assertThat(drift.differences().get(0).location()).isEqualTo(new Location(Documents.NAME, 6, 9));
	}

	private void write(String name, String content) throws IOException {
		Files.writeString(this.folder.resolve(name), content);
	}

}
