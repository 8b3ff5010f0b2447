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

package io.github.methodnotallowed.samples.webflux;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Tests of how Spring Boot answers with the starter switched off.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "method-not-allowed.enabled=false")
class WithoutStarterTests {

	@LocalServerPort
	private int port;

	private WebTestClient client;

	@BeforeEach
	void createClient() {
		this.client = WebTestClient.bindToServer().baseUrl("http://localhost:" + this.port).build();
	}

	@Test
	void answersAsTheReadmeSays() {
		this.client.delete()
			.uri("/orders")
			.exchange()
			.expectStatus()
			.isEqualTo(405)
			.expectHeader()
			.doesNotExist(HttpHeaders.ALLOW)
			.expectBody()
			.jsonPath("$.error")
			.isEqualTo("Method Not Allowed")
			.jsonPath("$.allowedMethods")
			.doesNotExist();
	}

	@Test
	void hasNoEndpoint() {
		this.client.get().uri("/actuator/methodnotallowed").exchange().expectStatus().isNotFound();
	}

}
