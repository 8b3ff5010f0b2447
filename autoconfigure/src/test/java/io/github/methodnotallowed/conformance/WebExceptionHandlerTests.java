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
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.WebExceptionHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that handlers of all errors are asked as Spring asks them.
 */
class WebExceptionHandlerTests {

	@ParameterizedTest
	@ValueSource(strings = { "POST /get", "GET /fpost", "GET /rse405" })
	void aHandlerThatIsNotForErrorPagesKeepsItsAnswer(String request) throws Exception {
		RawResponse answer = ask(Naming.class, request);
		assertThat(answer.status()).isEqualTo(418);
		assertThat(answer.text()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "POST /get, 'GET, HEAD, OPTIONS'", "GET /fpost, 'POST, OPTIONS'", "GET /rse405, OPTIONS" })
	void handlersThatPassTheErrorOnLeaveTheProblem(String request, String allow) throws Exception {
		RawResponse answer = ask(Passing.class, request);
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.values("Content-Type")).containsExactly("application/problem+json");
		assertThat(answer.values("Allow")).containsExactly(allow);
		assertThat(answer.values("Cache-Control")).containsExactly("no-store");
		assertThat(answer.values("Vary")).doesNotHaveDuplicates();
		assertThat(answer.values("X-First")).containsExactly("asked");
	}

	private static RawResponse ask(Class<?> beans, String request) throws Exception {
		Map<String, String> properties = Map.of("spring.main.sources", beans.getName());
		try (ConfigurableApplicationContext context = ApplicationLauncher.launch(Server.WEBFLUX_ON_NETTY, properties)) {
			return RawConnection.exchange(ApplicationLauncher.port(context), RawRequest.of(request));
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Naming {

		@Bean
		@Order(-2)
		WebExceptionHandler naming() {
			return (exchange, ex) -> {
				if (!(ex instanceof MethodNotAllowedException)) {
					return Mono.error(ex);
				}
				exchange.getResponse().setStatusCode(HttpStatus.I_AM_A_TEAPOT);
				return exchange.getResponse().setComplete();
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Passing {

		@Bean
		@Order(-3)
		WebExceptionHandler first() {
			return (exchange, ex) -> {
				exchange.getResponse().getHeaders().set("X-First", "asked");
				return Mono.error(ex);
			};
		}

		@Bean
		@Order(-2)
		ErrorWebExceptionHandler second() {
			return (exchange, ex) -> Mono.error(ex);
		}

	}

}
