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
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an error page of the application's own reads as it does without the starter.
 */
class ErrorPageTests {

	@ParameterizedTest
	@CsvSource({ "MVC_ON_TOMCAT, POST /get", "MVC_ON_TOMCAT, GET /send405", "MVC_ON_TOMCAT, GET /rse405",
			"MVC_ON_TOMCAT, GET /reason405", "MVC_ON_TOMCAT, GET /annotated405", "MVC_ON_TOMCAT, TRACE /get",
			"MVC_ON_JETTY, POST /get", "MVC_ON_JETTY, GET /send405", "MVC_ON_JETTY, GET /reason405" })
	void thePageHasItsMessageAndItsLanguage(Server server, String request) throws Exception {
		RawResponse stock = ask(server, request, false);
		RawResponse answer = ask(server, request, true);
		assertThat(answer.text()).isEqualTo(stock.text());
		assertThat(answer.values("Content-Type")).isEqualTo(stock.values("Content-Type"));
		assertThat(answer.values("Content-Language")).isEqualTo(stock.values("Content-Language"));
	}

	private static RawResponse ask(Server server, String request, boolean starter) throws Exception {
		Map<String, String> properties = Map.of("spring.main.sources", Page.class.getName(),
				"spring.web.error.include-message", "always", "method-not-allowed.enabled", String.valueOf(starter));
		try (ConfigurableApplicationContext context = ApplicationLauncher.launch(server, properties)) {
			return RawConnection.exchange(ApplicationLauncher.port(context),
					RawRequest.of(request).withField("Accept: text/html").withField("Accept-Language: en"));
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Page {

		@Bean
		View error() {
			return new View() {

				@Override
				public String getContentType() {
					return "text/html";
				}

				@Override
				public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
						throws Exception {
					response.setContentType(getContentType());
					response.getWriter().write("żółw: " + model.get("message"));
				}

			};
		}

	}

}
