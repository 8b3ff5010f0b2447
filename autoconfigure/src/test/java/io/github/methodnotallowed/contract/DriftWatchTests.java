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

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.github.methodnotallowed.route.FunctionalMethods;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.route.TestRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DriftWatch}.
 */
class DriftWatchTests {

	private static final String DOCUMENT = """
			openapi: 3.1.0
			servers: [{url: /api}]
			paths:
			  /orders: {post: {}}
			  /orders/{id}: {get: {}, delete: {}}
			  /orders/latest: {get: {}}
			  /reports/{year}-{month}.json: {put: {}}
			  /caf%C3%A9/: {put: {}}
			  /{any}/{thing}/x{y}z: {patch: {}}
			  /upload: {post: {servers: [{url: /files}]}}
			""";

	private final TestRoutes routes = new TestRoutes("mapping");

	private final RouteTable table = new RouteTable(() -> List.of(this.routes), new FunctionalMethods(true, true));

	@ParameterizedTest
	@CsvSource({ "POST, /api/orders, /orders", "GET, /api/orders,", "POST, /orders,",
			"DELETE, /api/orders/7, /orders/{id}", "DELETE, /api/orders/a%20b, /orders/{id}",
			"DELETE, /api/orders/a%2Fb, /orders/{id}", "DELETE, /api/orders/7;v=1, /orders/{id}",
			"DELETE, /api/orders/,", "DELETE, /api/orders/7/,", "DELETE, /api/orders/latest,",
			"GET, /api/orders/latest, /orders/latest", "PUT, /api/reports/2026-11.json, /reports/{year}-{month}.json",
			"PUT, /api/reports/-11.json,", "PUT, /api/reports/2026-.json,", "PUT, /api/reports/2026.json,",
			"PUT, /api/reports/a-b-c.json, /reports/{year}-{month}.json", "PUT, /api/caf%C3%A9/, /caf%C3%A9/",
			"PUT, /api/caf\u00e9/, /caf%C3%A9/", "PATCH, /api/a/b/xyz, /{any}/{thing}/x{y}z", "PATCH, /api/a/b/xz,",
			"POST, /files/upload, /upload", "POST, /api/upload,", "get, /api/orders/7,", "GET, /," })
	void findsTheOperationOfAPath(String method, String path, String template) {
		this.routes.annotated("/api/orders", "handler", "POST");
		this.routes.annotated("/files/upload", "handler", "POST");
		assertThat(Optional.ofNullable(watch(DOCUMENT).find(this.table, method, PathContainer.parsePath(path))))
			.map(Operation::template)
			.isEqualTo(Optional.ofNullable(template));
	}

	@Test
	void knowsNothingOfOtherRoutes() {
		RouteTable other = new RouteTable(List::of, new FunctionalMethods(true, true));
		DriftWatch watch = watch("openapi: 3.0.0\npaths: {/a: {get: {}}}\n");
		assertThat(watch.find(this.table, "GET", PathContainer.parsePath("/a"))).isNotNull();
		assertThat(watch.find(other, "GET", PathContainer.parsePath("/a"))).isNull();
	}

	@Test
	void saysAgainWhyADocumentIsNotCompared() {
		DriftWatch watch = watch("openapi: 2.0.0\n");
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(ContractException.class).isThrownBy(watch::compare)
				.withMessage("openapi.yaml:1:10: Version 2.0.0 of OpenAPI cannot be read. Write 3.0, 3.1 or 3.2.");
		}
		assertThat(watch.find(this.table, "GET", PathContainer.parsePath("/a"))).isNull();
	}

	@Test
	void failureOfWhateverKindIsAMessage() {
		DriftWatch watch = watch(new ByteArrayResource(new byte[0]) {

			@Override
			public String getFilename() {
				return "openapi.yaml";
			}

			@Override
			public InputStream getInputStream() {
				throw new NoClassDefFoundError("org/example/Missing");
			}

		});
		assertThatExceptionOfType(ContractException.class).isThrownBy(watch::compare)
			.withMessage("openapi.yaml:1:1: It cannot be read: java.lang.NoClassDefFoundError: org/example/Missing.");
	}

	private DriftWatch watch(String document) {
		return watch(new ByteArrayResource(document.getBytes(StandardCharsets.UTF_8)) {

			@Override
			public String getFilename() {
				return "openapi.yaml";
			}

		});
	}

	private DriftWatch watch(Resource document) {
		return new DriftWatch(this.table, new MockEnvironment(), document, DriftSettings.defaults());
	}

}
