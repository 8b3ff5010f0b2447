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
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Tests of what the starter promises, on the port of the shop.
 */
public abstract class RefusalTests extends RunningShop {

	@Test
	void refusesWithTheMethodsOfBothMappings() {
		client().delete()
			.uri("/orders")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.METHOD_NOT_ALLOWED)
			.expectHeader()
			.valueEquals(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS")
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody(String.class)
			.isEqualTo("{\"title\":\"Method Not Allowed\",\"status\":405,"
					+ "\"detail\":\"Method 'DELETE' is not supported for this resource. "
					+ "Supported methods: GET, HEAD, POST, OPTIONS.\",\"instance\":\"/orders\","
					+ "\"method\":\"DELETE\",\"allowedMethods\":[\"GET\",\"HEAD\",\"POST\",\"OPTIONS\"]}");
	}

	@Test
	void refusesOnAnAnnotatedController() {
		refuses(HttpMethod.POST, "/items/tea", "GET, HEAD, PUT, DELETE, OPTIONS");
	}

	@Test
	void refusesOnAFunctionalRoute() {
		refuses(HttpMethod.POST, "/stock/tea", "GET, HEAD, OPTIONS");
	}

	@Test
	void refusesOnAStaticFile() {
		refuses(HttpMethod.DELETE, "/about.html", "GET, HEAD, OPTIONS");
	}

	@Test
	void refusesOnTheActuator() {
		refuses(HttpMethod.POST, "/actuator/health", "GET, HEAD, OPTIONS");
	}

	@Test
	void refusesLowerCase() {
		refuses(HttpMethod.valueOf("put"), "/items/tea", "GET, HEAD, PUT, DELETE, OPTIONS");
	}

	@Test
	void servesHeadOnAFunctionalRoute() {
		client().head()
			.uri("/stock/tea")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.APPLICATION_JSON)
			.expectBody()
			.isEmpty();
	}

	@Test
	void answersOptionsOnAFunctionalRoute() {
		client().options()
			.uri("/stock/tea")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS")
			.expectBody()
			.isEmpty();
	}

	@Test
	void answersOptionsWithTheMethodsOfBothMappings() {
		client().options()
			.uri("/orders")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS");
	}

	@Test
	void keepsNotFound() {
		client().post()
			.uri("/nope")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.doesNotExist(HttpHeaders.ALLOW);
	}

	private void refuses(HttpMethod method, String path, String allow) {
		client().method(method)
			.uri(path)
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.METHOD_NOT_ALLOWED)
			.expectHeader()
			.valueEquals(HttpHeaders.ALLOW, allow)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

}
