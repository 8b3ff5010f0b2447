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

package io.github.methodnotallowed.samples.webmvc;

import io.github.methodnotallowed.test.MethodContract;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;

/**
 * The first test of {@code contract-tests.md}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MethodContractTests {

	@Autowired
	private ApplicationContext context;

	@Test
	void refusesWhatNoRouteTakes() {
		MethodContract.of(this.context).verify();
	}

	@Test
	void isWhatItsDocumentSays() {
		MethodContract.of(this.context).verifyAgainst("classpath:openapi.yaml");
	}

}
