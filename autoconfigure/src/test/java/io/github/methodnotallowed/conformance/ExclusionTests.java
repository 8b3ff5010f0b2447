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

import java.util.Map;

import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of applications that exclude one of the auto-configurations, with the actuator on
 * a port of its own.
 */
class ExclusionTests {

	private static final String PACKAGE = "io.github.methodnotallowed.autoconfigure.";

	private static final String ENDPOINT = "/actuator/methodnotallowed";

	@ParameterizedTest
	@CsvSource({ "MVC_ON_TOMCAT, MethodNotAllowedAutoConfiguration",
			"MVC_ON_TOMCAT, WebMvcMethodNotAllowedAutoConfiguration", "MVC_ON_JETTY, MethodNotAllowedAutoConfiguration",
			"WEBFLUX_ON_NETTY, MethodNotAllowedAutoConfiguration",
			"WEBFLUX_ON_NETTY, WebFluxMethodNotAllowedAutoConfiguration",
			"WEBFLUX_ON_TOMCAT, MethodNotAllowedAutoConfiguration" })
	void leavesAllToSpringWithoutOneThatIsNeeded(Server server, String excluded) throws Exception {
		try (ConfigurableApplicationContext context = launch(server, excluded)) {
			RawResponse refused = ask(context, "local.server.port", "POST /get");
			assertThat(refused.status()).isEqualTo(405);
			assertThat(refused.text()).doesNotContain("allowedMethods");
			assertThat(ask(context, "local.server.port", "GET /get").status()).isEqualTo(200);
			assertThat(ask(context, "local.management.port", "POST /actuator/health").text())
				.doesNotContain("allowedMethods");
			assertThat(ask(context, "local.management.port", "GET " + ENDPOINT).status()).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@CsvSource({ "MVC_ON_TOMCAT, MethodNotAllowedEndpointAutoConfiguration",
			"WEBFLUX_ON_NETTY, MethodNotAllowedEndpointAutoConfiguration" })
	void refusesWithoutTheEndpoint(Server server, String excluded) throws Exception {
		try (ConfigurableApplicationContext context = launch(server, excluded)) {
			assertThat(ask(context, "local.server.port", "POST /get").text()).contains("allowedMethods");
			assertThat(ask(context, "local.management.port", "POST /actuator/health").text())
				.contains("allowedMethods");
			assertThat(ask(context, "local.management.port", "GET " + ENDPOINT).status()).isEqualTo(404);
		}
	}

	private static ConfigurableApplicationContext launch(Server server, String excluded) throws Exception {
		return ApplicationLauncher.launch(server, Map.of("spring.autoconfigure.exclude", PACKAGE + excluded,
				"management.server.port", "0", "management.endpoints.web.exposure.include", "*"));
	}

	private static RawResponse ask(ConfigurableApplicationContext context, String port, String request)
			throws Exception {
		return RawConnection.exchange(context.getEnvironment().getRequiredProperty(port, Integer.class),
				RawRequest.of(request));
	}

}
