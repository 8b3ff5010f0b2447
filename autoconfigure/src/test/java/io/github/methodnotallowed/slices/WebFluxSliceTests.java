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

package io.github.methodnotallowed.slices;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Tests that a slice of the reactive stack has the starter.
 */
@WebFluxTest(properties = "spring.main.web-application-type=reactive")
@Import(SlicedController.class)
class WebFluxSliceTests {

	@Autowired
	private WebTestClient client;

	@Test
	void showsTheProblemOfARefusal() {
		this.client.delete()
			.uri("/orders")
			.exchange()
			.expectStatus()
			.isEqualTo(405)
			.expectHeader()
			.valueEquals("Allow", "GET, HEAD, OPTIONS")
			.expectHeader()
			.valueEquals("Content-Type", "application/problem+json")
			.expectBody()
			.jsonPath("$.allowedMethods.length()")
			.isEqualTo(3);
	}

	@Test
	void showsTheProblemOfA405OfTheApplication() {
		this.client.get()
			.uri("/closed")
			.exchange()
			.expectStatus()
			.isEqualTo(405)
			.expectHeader()
			.valueEquals("Allow", "OPTIONS")
			.expectHeader()
			.valueEquals("Content-Type", "application/problem+json");
	}

}
