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

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.StaticApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link MethodContract}.
 */
class MethodContractTests {

	@ParameterizedTest
	@EnumSource
	void asksForEveryMethodOfEveryRouteAndReachesNoHandler(Shop shop) {
		try (ConfigurableApplicationContext context = shop.start()) {
			ContractReport report = MethodContract.of(context).check();
			assertThat(report.findings()).isEmpty();
			assertThat(report.judged()).isGreaterThan(70);
			assertThat(report.toString()).contains("asked over " + Shop.url(context) + " (a real port)");
			assertThat(report.notJudged().get("more than method and path decides")).containsExactly("DELETE /imports",
					"GET /imports", "HEAD /imports");
			assertThat(report.notJudged().get("what is there, if anything, depends on the path"))
				.containsExactly("* /**", "* /webjars/**");
			assertThat(context.getBean(Invocations.class).handlers()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void servesSafeMethodsAlikeWhereTheUserAllowsThem(Shop shop) {
		try (ConfigurableApplicationContext context = shop.start()) {
			ContractReport report = MethodContract.of(context).withSafeMethods().check();
			assertThat(report.findings()).isEmpty();
			assertThat(context.getBean(Invocations.class).handlers()).contains("item", "stock", "own options")
				.doesNotContain("put item", "delete item", "order", "file", "import");
		}
	}

	@ParameterizedTest
	@CsvSource({ "WEBMVC, /shop, server.servlet.context-path", "WEBFLUX, /shop, spring.webflux.base-path",
			"WEBMVC, /shop, spring.mvc.servlet.path" })
	void asksBelowTheContextPath(Shop shop, String path, String property) {
		try (ConfigurableApplicationContext context = shop.start(property + "=" + path)) {
			ContractReport report = MethodContract.of(context).check();
			assertThat(report.findings()).isEmpty();
			assertThat(report.judged()).isGreaterThan(70);
		}
	}

	@ParameterizedTest
	@EnumSource
	void doesNotJudgeWhoIsNotLetIn(Shop shop) {
		try (ConfigurableApplicationContext context = shop.startSecured()) {
			ContractReport report = MethodContract.of(context).check();
			assertThat(report.findings()).isEmpty();
			assertThat(report.judged()).isZero();
			assertThat(report.notJudged()).containsKey("answered 401");
			assertThatExceptionOfType(AssertionError.class).isThrownBy(report::assertNoFindings)
				.withMessageStartingWith("No case could be judged");
		}
	}

	@Test
	void judgesWhoIsLetIn() {
		try (ConfigurableApplicationContext context = Shop.WEBMVC.startSecured()) {
			MethodContract contract = MethodContract.of(context).withHeader("Authorization", "Basic dXNlcjpzZWNyZXQ=");
			ContractReport report = contract.check();
			assertThat(report.findings()).isEmpty();
			assertThat(report.judged()).isPositive();
			assertThat(report.notJudged().get("answered 401")).as(report.toString())
				.contains("PUT /orders", "POST /orders/{number}");
			assertThat(report.toString()).doesNotContain("dXNlcjpzZWNyZXQ");
		}
	}

	@ParameterizedTest
	@EnumSource
	void doesNotJudgeHiddenPaths(Shop shop) {
		try (ConfigurableApplicationContext context = shop.start("method-not-allowed.hidden-paths=/items/**")) {
			ContractReport report = MethodContract.of(context).check();
			assertThat(report.findings()).isEmpty();
			assertThat(report.notJudged().get("the path is one of method-not-allowed.hidden-paths"))
				.containsExactly("* /items/{sku:[A-Z]{3}-\\d+}");
		}
	}

	@ParameterizedTest
	@CsvSource({ "method-not-allowed.unknown-methods=not-implemented", "method-not-allowed.cache-control=max-age=60",
			"method-not-allowed.functional.head=false", "method-not-allowed.problem.members=",
			"method-not-allowed.problem.type=/problems/405" })
	void knowsTheSettingsOfTheStarter(String property) {
		try (ConfigurableApplicationContext context = Shop.WEBMVC.start(property)) {
			MethodContract.of(context).verify();
		}
	}

	@Test
	void usesValuesOfTheUser() {
		try (ConfigurableApplicationContext context = Shop.WEBMVC.start()) {
			MethodContract contract = MethodContract.of(context)
				.withPathVariable("sku", "ABC-42")
				.withPathVariable("number", "not\na number/");
			assertThat(contract.at("http://localhost:1").check().findings()).extracting(Finding::curl)
				.anySatisfy((curl) -> assertThat(curl).endsWith("'http://localhost:1/items/ABC-42'"))
				.anySatisfy((curl) -> assertThat(curl).endsWith("'http://localhost:1/orders/not%0Aa%20number%2F'"));
		}
	}

	@Test
	void leavesAloneWhatIsExcluded() {
		try (ConfigurableApplicationContext context = Shop.WEBMVC.start()) {
			ContractReport report = MethodContract.of(context)
				.excluding("/orders/**")
				.excluding("/items/{sku:[A-Z]{3}-\\d+}")
				.check();
			assertThat(report.notJudged().get("excluded")).containsExactly("* /items/{sku:[A-Z]{3}-\\d+}", "* /orders",
					"* /orders/1", "* /orders/{number}");
		}
	}

	@Test
	void isATestForEachMethodOfEachRoute() {
		try (ConfigurableApplicationContext context = Shop.WEBMVC.start()) {
			List<DynamicTest> tests = MethodContract.of(context).tests().toList();
			assertThat(tests).extracting(DynamicTest::getDisplayName)
				.contains("PUT /orders", "OPTIONS /orders", "HEAD /files/{*rest}", "GET /imports")
				.doesNotContain("POST /orders", "GET /orders/{number}")
				.endsWith("some case is judged");
			assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> run(tests.get(tests.size() - 1)));
			run(test(tests, "PUT /orders"));
			run(tests.get(tests.size() - 1));
			assertThatExceptionOfType(TestAbortedException.class).isThrownBy(() -> run(test(tests, "GET /imports")))
				.withMessage("GET /imports is not judged: more than method and path decides");
			assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> run(
						test(MethodContract.of(context).at("http://localhost:1").tests().toList(), "GET /orders")))
				.withMessageMatching("GET /orders gets no answer: .* \\| curl -i -X GET -H 'Accept: \\*/\\*'"
						+ " 'http://localhost:1/orders'\n(?s:.*)");
		}
	}

	@Test
	void sendsNothingThatARouteHasTakenMeanwhile() {
		Expectation refused = new FixedRoutes(BrokenServer.ROUTES).expectation("/items");
		Conversation conversation = new Conversation(new FixedRoutes(Map.of("/items", "PUT, OPTIONS")),
				new NoTransport(), Options.DEFAULTS, new Arrivals(), "/items", "/items", refused, true);
		Outcome outcome = new Judge(true).judge(conversation, "PUT");
		assertThat(outcome.notJudged()).isEqualTo("a handler could get it: the routes have changed meanwhile");
	}

	@Test
	void needsAContextWithTheStarter() {
		try (StaticApplicationContext context = new StaticApplicationContext()) {
			assertThatIllegalStateException().isThrownBy(() -> MethodContract.of(context))
				.withMessageContaining("no routes of method-not-allowed-spring-boot-starter");
		}
	}

	@Test
	void needsABaseUrl() {
		try (ConfigurableApplicationContext context = Shop.WEBMVC.start()) {
			MethodContract contract = MethodContract.of(context);
			for (String url : List.of("", "staging", "ftp://staging", "/shop")) {
				assertThatIllegalArgumentException().isThrownBy(() -> contract.at(url)).withMessageContaining(url);
			}
		}
	}

	private static DynamicTest test(List<DynamicTest> tests, String name) {
		return tests.stream().filter((test) -> test.getDisplayName().equals(name)).findFirst().orElseThrow();
	}

	private static void run(DynamicTest test) {
		try {
			test.getExecutable().execute();
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Fails if anything is sent.
	 */
	private static final class NoTransport implements Transport {

		@Override
		public Answer send(Request request) {
			throw new AssertionError("sent " + request);
		}

		@Override
		public URI base() {
			return URI.create("http://localhost");
		}

		@Override
		public String name() {
			return "nothing";
		}

		@Override
		public boolean isServer() {
			return true;
		}

	}

}
