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

package io.github.methodnotallowed.samples.tests;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;

/**
 * Tests of the shop below a context path.
 */
@TestPropertySource(properties = { "server.servlet.context-path=/app", "spring.webflux.base-path=/app" })
public abstract class ContextPathTests extends RunningShop {

	@Test
	void refusesWithTheWholePath() {
		client().delete()
			.uri("/app/orders")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.METHOD_NOT_ALLOWED)
			.expectHeader()
			.valueEquals(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS")
			.expectBody()
			.jsonPath("$.instance")
			.isEqualTo("/app/orders");
	}

	@Test
	void looksUpPathsWithinTheApplication() {
		client().get()
			.uri("/app/actuator/methodnotallowed/orders")
			.exchange()
			.expectBody()
			.jsonPath("$.allowedMethods[2]")
			.isEqualTo("POST");
	}

}
