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

package io.github.methodnotallowed.samples.migrating.wimdeblauwe;

import io.github.methodnotallowed.samples.tests.RunningShop;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

/**
 * The application with the library alone.
 */
@TestPropertySource(properties = "method-not-allowed.enabled=false")
class WithLibraryTests extends RunningShop {

	@Test
	void routingKeepsBootsAnswer() {
		client().delete()
			.uri("/orders")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.METHOD_NOT_ALLOWED)
			.expectHeader()
			.contentType(MediaType.APPLICATION_JSON)
			.expectBody()
			.jsonPath("$.error")
			.isEqualTo("Method Not Allowed")
			.jsonPath("$.code")
			.doesNotExist();
	}

	@Test
	void handlerThatRefusesLosesAllow() {
		client().post().uri("/orders/locked").exchange().expectHeader().doesNotExist(HttpHeaders.ALLOW);
	}

}
