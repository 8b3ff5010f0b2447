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

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MethodContract} in front of a login page of Spring Security.
 */
class LoginTests {

	private static final String TO_LOGIN = "redirected to /login, as is a path that does not exist";

	@ParameterizedTest
	@CsvSource({ "WEBMVC, true", "WEBMVC, false", "WEBFLUX, true", "WEBFLUX, false" })
	void judgesNothingAndSaysHowToLogIn(Shop shop, String csrf) {
		try (ConfigurableApplicationContext context = shop.startWithLogin("csrf=" + csrf)) {
			MethodContract contract = MethodContract.of(context);
			ContractReport report = contract.check();
			assertThat(report.findings()).as(report.toString()).isEmpty();
			assertThat(report.judged()).isZero();
			assertThat(report.notJudged().get(TO_LOGIN)).as(report.toString()).contains("GET /orders");
			assertThatExceptionOfType(AssertionError.class).isThrownBy(contract::verify)
				.withMessageStartingWith("No case could be judged, which is no success. Let the contract in: ")
				.withMessageContaining("'Behind a login'");
			assertThat(context.getBean(Invocations.class).handlers()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void judgesNothingThroughAnEdgeEither(Shop shop) {
		try (ConfigurableApplicationContext context = shop.startWithLogin("csrf=false")) {
			ContractReport report = MethodContract.of(context).at(Shop.url(context)).check();
			assertThat(report.findings()).as(report.toString()).isEmpty();
			assertThat(report.judged()).isZero();
			assertThat(report.notJudged().get(TO_LOGIN)).contains("GET /orders");
		}
	}

	@ParameterizedTest
	@EnumSource
	void judgesNothingByTheRoutesOfTheEndpointEither(Shop shop) {
		try (ConfigurableApplicationContext open = shop.start();
				ConfigurableApplicationContext context = shop.startWithLogin()) {
			ContractReport report = MethodContract.ofEndpoint(Shop.url(open) + "/actuator/methodnotallowed", Map.of())
				.at(Shop.url(context))
				.check();
			assertThat(report.findings()).as(report.toString()).isEmpty();
			assertThat(report.notJudged().get(TO_LOGIN)).contains("GET /orders");
		}
	}

	@ParameterizedTest
	@EnumSource
	void judgesEachMethodInASessionWithAToken(Shop shop) throws Exception {
		try (ConfigurableApplicationContext context = shop.startWithLogin()) {
			String url = Shop.url(context);
			MethodContract contract = new FormLogin(url).logIn(MethodContract.of(context), "user", "secret");
			assertJudged(contract.check());
			assertThat(context.getBean(Invocations.class).handlers()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void judgesEachMethodWithNameAndPassword(Shop shop) {
		try (ConfigurableApplicationContext context = shop.startWithLogin("csrf=false", "basic=true")) {
			String credentials = HttpHeaders.encodeBasicAuth("user", "secret", null);
			MethodContract contract = MethodContract.of(context).withHeader("Authorization", "Basic " + credentials);
			assertJudged(contract.check());
		}
	}

	@Test
	void judgesEachMethodWithTheTokenOfACookie() {
		try (ConfigurableApplicationContext context = Shop.WEBMVC.startWithLogin("spa=true", "basic=true")) {
			String credentials = HttpHeaders.encodeBasicAuth("user", "secret", null);
			MethodContract contract = MethodContract.of(context)
				.withHeader("Authorization", "Basic " + credentials)
				.withHeader("Cookie", "XSRF-TOKEN=token")
				.withHeader("X-XSRF-TOKEN", "token");
			assertJudged(contract.check());
		}
	}

	@Test
	void asksForNothingThatARouteTakes() {
		PatternRoutes routes = new PatternRoutes("/orders", "/orders/{id}", "/files/{*rest}", "/{page}");
		Nowhere nowhere = new Nowhere(routes, Options.DEFAULTS);
		for (String path : new String[] { "/orders", "/orders/1", "/files/1", "/1", "/" }) {
			assertThat(nowhere.near(path)).as(path)
				.isNotNull()
				.satisfies((near) -> assertThat(routes.expectation(near).pattern()).isNull());
		}
		assertThat(nowhere.near("/orders")).startsWith("/orders/");
		assertThat(new Nowhere(new PatternRoutes("/**"), Options.DEFAULTS).near("/orders")).isNull();
		Options excluded = Options.DEFAULTS.withExcluded(PathPatternParser.defaultInstance.parse("/orders/**"));
		assertThat(new Nowhere(new PatternRoutes("/orders"), excluded).near("/orders")).startsWith("/method-contract");
	}

	// the firewall of Spring Security does not know QUERY and TRACE
	private static void assertJudged(ContractReport report) {
		assertThat(report.findings()).as(report.toString()).isEmpty();
		assertThat(report.judged()).as(report.toString()).isGreaterThan(50);
		assertThat(report.notJudged().values()).as(report.toString())
			.allSatisfy((cases) -> assertThat(cases).noneMatch((each) -> each.matches("(PUT|PATCH|OPTIONS) .*")));
	}

}
