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

package io.github.methodnotallowed.oracles;

import io.github.methodnotallowed.test.MethodContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/**
 * The document that springdoc serves, fetched without a port.
 */
@Tag("oracle")
class MockedSpringdocTests {

	@Nested
	@SpringBootTest(classes = Shop.Application.class, properties = "spring.main.web-application-type=servlet")
	class WebMvc {

		@Autowired
		private ApplicationContext context;

		@Test
		void hasNoFalseAlarm() {
			MethodContract.of(this.context).verifyAgainst("/v3/api-docs");
		}

	}

	@Nested
	@SpringBootTest(classes = Shop.Application.class, properties = "spring.main.web-application-type=reactive")
	class WebFlux {

		@Autowired
		private ApplicationContext context;

		@Test
		void hasNoFalseAlarm() {
			MethodContract.of(this.context).verifyAgainst("/v3/api-docs");
		}

	}

}
