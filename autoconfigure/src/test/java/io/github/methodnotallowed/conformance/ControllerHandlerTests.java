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

import java.util.List;
import java.util.Map;

import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of controllers that handle their exceptions themselves.
 */
class ControllerHandlerTests {

	@ParameterizedTest
	@CsvSource({ "MVC_ON_TOMCAT, thrown", "MVC_ON_TOMCAT, mono", "WEBFLUX_ON_NETTY, thrown", "WEBFLUX_ON_NETTY, mono",
			"WEBFLUX_ON_NETTY, content" })
	void aCatchAllMakesNo500OfA405(Server server, String path) throws Exception {
		RawResponse answer = ask(server, "/catching/" + path);
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.values("Content-Type")).containsExactly("application/problem+json");
		assertThat(answer.values("Allow")).containsExactly("OPTIONS");
	}

	@ParameterizedTest
	@CsvSource({ "MVC_ON_TOMCAT, /catching/failed", "WEBFLUX_ON_NETTY, /catching/failed", "MVC_ON_TOMCAT, /naming",
			"WEBFLUX_ON_NETTY, /naming" })
	void allElseKeepsItsAnswer(Server server, String path) throws Exception {
		assertThat(ask(server, path).text()).isEqualTo("own");
	}

	private static RawResponse ask(Server server, String path) throws Exception {
		Map<String, String> properties = Map.of("spring.main.sources",
				String.join(",", List.of(Catching.class.getName(), Naming.class.getName())));
		try (ConfigurableApplicationContext context = ApplicationLauncher.launch(server, properties)) {
			return RawConnection.exchange(ApplicationLauncher.port(context), RawRequest.of("GET " + path));
		}
	}

	private static ResponseStatusException refusal() {
		return new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED);
	}

	@RestController
	static class Catching {

		@GetMapping("/catching/thrown")
		String refuse() {
			throw refusal();
		}

		@GetMapping("/catching/mono")
		Mono<String> refuseLater() {
			return Mono.error(refusal());
		}

		@GetMapping("/catching/content")
		ResponseEntity<Mono<String>> refuseInContent() {
			return ResponseEntity.ok(Mono.error(refusal()));
		}

		@GetMapping("/catching/failed")
		String fail() {
			throw new IllegalStateException("on purpose");
		}

		@ExceptionHandler(Exception.class)
		ResponseEntity<String> caught() {
			return ResponseEntity.internalServerError().body("own");
		}

	}

	@RestController
	static class Naming {

		@GetMapping("/naming")
		String refuse() {
			throw refusal();
		}

		@ExceptionHandler(ResponseStatusException.class)
		ResponseEntity<String> refused() {
			return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).body("own");
		}

	}

}
