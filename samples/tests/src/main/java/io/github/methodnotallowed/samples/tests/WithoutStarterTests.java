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

import org.springframework.test.context.TestPropertySource;

/**
 * Tests of how Spring Boot answers with the starter switched off.
 */
@TestPropertySource(properties = "method-not-allowed.enabled=false")
public abstract class WithoutStarterTests extends RunningShop {

	@Test
	void answersWithBootsOwnContent() {
		client().delete()
			.uri("/orders")
			.exchange()
			.expectStatus()
			.isEqualTo(405)
			.expectBody()
			.jsonPath("$.error")
			.isEqualTo("Method Not Allowed")
			.jsonPath("$.allowedMethods")
			.doesNotExist();
	}

	@Test
	void hasNoEndpoint() {
		client().get().uri("/actuator/methodnotallowed").exchange().expectStatus().isNotFound();
	}

}
