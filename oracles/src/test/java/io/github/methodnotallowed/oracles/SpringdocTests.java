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

import java.util.List;

import io.github.methodnotallowed.contract.Difference;
import io.github.methodnotallowed.contract.Drift;
import io.github.methodnotallowed.test.MethodContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The document that springdoc serves is compared with the routes that it was made of,
 * over a port.
 */
@Tag("oracle")
class SpringdocTests {

	private static final int OPERATIONS = 20;

	/** Two servers on the class path would each have the port. */
	private static final String MANAGEMENT_ON_TOMCAT = "org.springframework.boot.tomcat.autoconfigure.actuate.web.server.TomcatReactiveManagementContextAutoConfiguration";

	@ParameterizedTest
	@EnumSource
	void hasNoFalseAlarm(Shop shop) {
		try (ConfigurableApplicationContext context = shop.start()) {
			for (String path : List.of("/v3/api-docs", "/v3/api-docs.yaml")) {
				Drift drift = MethodContract.of(context).compareWith(path);
				assertThat(drift.differences()).as(path).isEmpty();
				assertThat(drift.notJudged()).isEmpty();
				assertThat(drift.compared()).hasSizeGreaterThanOrEqualTo(OPERATIONS);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "WEBMVC, server.servlet.context-path=/shop", "WEBMVC, spring.mvc.servlet.path=/shop",
			"WEBFLUX, spring.webflux.base-path=/shop", "WEBMVC, springdoc.api-docs.version=openapi_3_0",
			"WEBFLUX, springdoc.api-docs.version=openapi_3_0", "WEBMVC, springdoc.show-actuator=true",
			"WEBFLUX, springdoc.show-actuator=true" })
	void hasNoFalseAlarmWithOtherSettings(Shop shop, String property) {
		try (ConfigurableApplicationContext context = shop.start(property, "springdoc.api-docs.path=/docs")) {
			MethodContract.of(context).verifyAgainst("/docs");
		}
	}

	@ParameterizedTest
	@EnumSource
	void leavesOutTheActuatorOnAPortOfItsOwn(Shop shop) {
		try (ConfigurableApplicationContext context = shop.start("springdoc.show-actuator=true",
				"management.server.port=0", "spring.autoconfigure.exclude=" + MANAGEMENT_ON_TOMCAT)) {
			Drift drift = MethodContract.of(context).compareWith("/v3/api-docs");
			assertThat(drift.differences()).isEmpty();
			assertThat(drift.notJudged()).hasSizeGreaterThanOrEqualTo(2)
				.allMatch((line) -> line.contains("documented, and the management port alone knows whether"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void findsWhatIsHidden(Shop shop) {
		try (ConfigurableApplicationContext context = shop
			.start("spring.main.sources=" + Shop.Undocumented.class.getName())) {
			assertThat(MethodContract.of(context).compareWith("/v3/api-docs").differences())
				.extracting(Difference::summary)
				.containsExactly("POST /internal/refresh: served, but not documented, "
						+ UndocumentedController.class.getName() + "#refresh()");
		}
	}

}
