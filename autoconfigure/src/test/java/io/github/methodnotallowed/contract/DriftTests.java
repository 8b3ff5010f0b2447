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

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Drift}.
 */
class DriftTests {

	private static final String ORDERS = "/orders/{id}:\n  get: {}\n  delete: {}\n";

	@Test
	void isEmptyIfBothSayTheSame() {
		Drift drift = Documents.compare(ORDERS, "GET /orders/{orderId:[0-9]+}", "DELETE /orders/{id}");
		assertThat(drift.isEmpty()).isTrue();
		assertThat(drift.notJudged()).isEmpty();
		assertThat(drift.compared()).hasSize(2);
	}

	@Test
	void findsWhatIsNotServed() {
		Drift drift = Documents.compare(ORDERS, "GET /orders/{id}");
		assertThat(drift).hasToString(
				"""
						1 difference between openapi.yaml and the routes (2 documented methods compared, 0 accepted, 0 not judged)
						  DELETE /orders/{id}: documented, but not served, the path has GET (openapi.yaml:5:5)
						""");
	}

	@Test
	void findsPathsThatNoRouteHas() {
		Drift drift = Documents.compare(ORDERS + "/items:\n  options: {}\n  head: {}\n", "GET,DELETE /orders/{id}");
		assertThat(Documents.differences(drift)).containsExactly("NOT_SERVED HEAD /items", "NOT_SERVED OPTIONS /items");
	}

	@Test
	void findsWhatIsNotDocumentedBesideThePath() {
		Drift drift = Documents.compare(ORDERS, "GET,DELETE,PUT /orders/{id}", "POST /items");
		assertThat(drift.differences()).extracting(Difference::toString)
			.containsExactly("POST /items: served, but not documented, handler (openapi.yaml:2:1)",
					"PUT /orders/{id}: served, but not documented, handler (openapi.yaml:3:3)");
	}

	@Test
	void impliesHeadAndOptions() {
		String paths = "/a:\n  get: {}\n  head: {}\n  options: {}\n/b:\n  get: {}\n";
		assertThat(Documents.compare(paths, "GET /a", "GET,HEAD,OPTIONS /b").isEmpty()).isTrue();
		assertThat(Documents.differences(Documents.compare("/a:\n  head: {}\n", "POST /a")))
			.containsExactly("NOT_SERVED HEAD /a", "NOT_DOCUMENTED POST /a");
		assertThat(Documents.differences(Documents.compare("/a:\n  post: {}\n", "POST,HEAD /a")))
			.containsExactly("NOT_DOCUMENTED HEAD /a");
	}

	@Test
	void reportsRoutesWithoutMethodsAsSuch() {
		Drift drift = Documents.compare("/a:\n  get: {}\n", "* /a");
		assertThat(Documents.differences(drift)).containsExactly("ANY_METHOD * /a");
		String all = "/a: {get: {}, post: {}, put: {}, patch: {}, delete: {}}\n";
		assertThat(Documents.compare(all, "* /a").isEmpty()).isTrue();
	}

	@Test
	void comparesTheRestOfAPathWithTheLastVariable() {
		assertThat(Documents.compare("/files/{path}: {get: {}}\n", "GET /files/{*path}").isEmpty()).isTrue();
		assertThat(Documents.compare("/files/{*path}: {get: {}}\n", "GET /files/**").isEmpty()).isTrue();
		Drift drift = Documents.compare("/files/{id}: {get: {}}\n", "GET /files/{id}", "GET /files/{*path}");
		assertThat(Documents.differences(drift)).containsExactly("NOT_DOCUMENTED GET /files/{*path}");
	}

	@Test
	void mergesEquivalentTemplatesWithDifferentMethods() {
		String paths = "/a/{b}: {get: {}}\n/a/{c}: {delete: {}}\n";
		assertThat(Documents.compare(paths, "GET,DELETE /a/{d}").isEmpty()).isTrue();
		assertThat(Documents.differences(Documents.compare(paths, "GET,PUT /a/{d}")))
			.containsExactly("NOT_SERVED DELETE /a/{c}", "NOT_DOCUMENTED PUT /a/{d}");
	}

	@Test
	void findsAMethodBelowTwoEquivalentTemplates() {
		Drift drift = Documents.compare("/a/{b}: {get: {}, put: {}}\n/a/{c}: {get: {}, post: {}}\n",
				"GET,PUT,POST /a/{d}");
		assertThat(drift.differences()).extracting(Difference::toString)
			.containsExactly("GET /a/{c}: documented twice, also below '/a/{b}' in line 3 (openapi.yaml:4:12)");
	}

	@Test
	void takesOffServersAndContextPath() {
		String servers = "openapi: 3.1.0\nservers: [{url: 'https://a.example/{v}/', variables: {v: {default: v1}}}, {url: /}]\n";
		Contract contract = Documents.read(servers + "paths: {/orders: {get: {}}, /: {get: {}}}\n");
		for (String[] application : new String[][] { { "", "/v1" }, { "/v1", "" }, { "", "" }, { "/shop", "" } }) {
			List<ServedRoute> routes = Documents.routes("GET " + application[1] + "/orders",
					"GET " + application[1] + "/");
			DriftSettings settings = DriftSettings.defaults().contextPath(application[0]);
			assertThat(Drift.between(contract, routes, settings).isEmpty()).as(application[0]).isTrue();
		}
		Contract whole = Documents.paths("/shop/orders: {get: {}}\n");
		assertThat(Drift.between(whole, Documents.routes("GET /orders"), DriftSettings.defaults().contextPath("/shop"))
			.isEmpty()).isTrue();
	}

	@Test
	void takesOffTheServersOfAPathOrAnOperation() {
		Contract contract = Documents.paths("""
				/a: {servers: [{url: /v1}], get: {}}
				/b: {get: {servers: [{url: 'https://b.example/v2'}]}}
				""");
		assertThat(
				Drift.between(contract, Documents.routes("GET /v1/a", "GET /v2/b"), DriftSettings.defaults()).isEmpty())
			.isTrue();
	}

	@Test
	void takesOffTheServersOfEachOperation() {
		Contract contract = Documents.paths("""
				/a:
				  servers: [{url: /v1}]
				  get: {}
				  post: {servers: [{url: /write}]}
				  put: {servers: [{url: /write}]}
				""");
		assertThat(contract.paths()).extracting(DocumentedPath::basePaths)
			.containsExactly(List.of("/v1"), List.of("/write"));
		assertThat(compare(contract, "GET /v1/a", "POST,PUT /write/a")).isEmpty();
		assertThat(compare(contract, "GET /v1/a", "POST,DELETE /write/a")).containsExactly("NOT_SERVED PUT /a",
				"NOT_DOCUMENTED DELETE /write/a");
	}

	@Test
	void mayBeServedBelowEachServer() {
		Contract contract = Documents.read("""
				openapi: 3.0.0
				servers: [{url: /v1}, {url: 'https://example.org/v2'}]
				paths:
				  /a: {get: {}}
				  /b: {servers: [{url: /v3}, {url: /v4}], get: {}}
				""");
		assertThat(compare(contract, "GET /v1/a", "GET /v2/a", "GET /v3/b", "GET /v4/b")).isEmpty();
		assertThat(compare(contract, "GET /v1/a", "GET,PUT /v2/a", "GET /v4/b"))
			.containsExactly("NOT_DOCUMENTED PUT /v2/a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/eu/v1/a", "/us/v1/a", "/{tenant}/v1/a", "/a" })
	void takesOffEachValueOfAVariableOrTheVariable(String pattern) {
		Contract contract = Documents.read("""
				openapi: 3.0.0
				servers:
				  - url: '{scheme}://{host}:{port}/{region}/v1/'
				    variables:
				      scheme: {default: https}
				      port: {default: 8443}
				      host: {default: example.org, enum: [example.org, example.com]}
				      region: {default: eu, enum: [eu, us]}
				paths:
				  /a: {get: {}}
				""");
		assertThat(contract.basePaths()).containsExactly("/eu/v1", "/us/v1", "/{region}/v1");
		assertThat(compare(contract, "GET " + pattern)).isEmpty();
	}

	@Test
	void takesOffAPathThatIsPartOfAVariable() {
		Contract contract = Documents.read("""
				openapi: 3.0.0
				servers:
				  - {url: '{server}/v1', variables: {server: {default: 'https://example.org/api'}}}
				  - {url: 'https://{host}/v1', variables: {host: {default: example.org/other}}}
				paths:
				  /a: {get: {}}
				""");
		assertThat(contract.basePaths()).contains("/api/v1", "/other/v1");
	}

	private static List<String> compare(Contract contract, String... routes) {
		return Documents.differences(Drift.between(contract, Documents.routes(routes), DriftSettings.defaults()));
	}

	@Test
	void leavesInfrastructureOutUnlessAsked() {
		List<ServedRoute> routes = List.of(Documents.route("/a", Set.of("GET"), true, false),
				Documents.route("/error", Set.of(), true, true),
				Documents.route("/actuator/health", Set.of("GET"), true, true));
		Contract contract = Documents.paths("/a: {get: {}}\n/actuator/health: {get: {}}\n");
		assertThat(Drift.between(contract, routes, DriftSettings.defaults()).isEmpty()).isTrue();
		assertThat(
				Documents.differences(Drift.between(contract, routes, DriftSettings.defaults().withInfrastructure())))
			.containsExactly("ANY_METHOD * /error");
	}

	@Test
	void doesNotJudgeWhatAHandlerAloneKnows() {
		List<ServedRoute> routes = List.of(Documents.route("/a", Set.of("GET"), true, false),
				Documents.route("/gateway/**", Set.of(), false, false));
		Contract contract = Documents.paths("/a: {get: {}, put: {}}\n/gateway/x: {get: {}}\n");
		Drift drift = Drift.between(contract, routes, DriftSettings.defaults());
		assertThat(Documents.differences(drift)).containsExactly("NOT_SERVED PUT /a");
		assertThat(drift.notJudged()).containsExactly(
				"GET /gateway/x: documented, and handler alone knows whether it is served (openapi.yaml:4:16)",
				"* /gateway/**: not documented, and handler alone knows its methods");
	}

	@Test
	void isNotEmptyIfNothingCouldBeJudged() {
		List<ServedRoute> routes = List.of(Documents.route("/books/**", Set.of(), false, false));
		Drift drift = Drift.between(Documents.paths("/books/x: {get: {}}\n"), routes, DriftSettings.defaults());
		assertThat(drift.compared()).isEmpty();
		assertThat(Documents.differences(drift)).containsExactly("NOTHING_COMPARED * /");
	}

	@Test
	void isNotEmptyIfThereIsNothingToCompare() {
		assertThat(Documents.differences(Documents.compare("{}"))).containsExactly("NOTHING_COMPARED * /");
	}

}
