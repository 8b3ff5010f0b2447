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
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

/**
 * Tests of what Boot's problem details alone do not answer.
 */
@TestPropertySource(properties = { "method-not-allowed.enabled=false", "spring.mvc.problemdetails.enabled=true",
		"spring.webflux.problemdetails.enabled=true" })
public abstract class ProblemDetailsTests extends RunningShop {

	@Test
	void nameTheMethodsOfOneMappingOnly() {
		client().delete()
			.uri("/orders")
			.exchange()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectHeader()
			.valueEquals(HttpHeaders.ALLOW, "POST");
	}

	@Test
	void leaveFunctionalRoutesNotFound() {
		client().post().uri("/stock/tea").exchange().expectStatus().isNotFound();
		client().head().uri("/stock/tea").exchange().expectStatus().isNotFound();
		client().options().uri("/stock/tea").exchange().expectStatus().isNotFound();
	}

}
