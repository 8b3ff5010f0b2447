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

import java.util.stream.Stream;

import io.github.methodnotallowed.samples.tests.RunningShop;
import io.github.methodnotallowed.test.MethodContract;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The contract of the README, and other forms of it that {@code contract-tests.md} shows.
 */
class DocumentedContractTests extends RunningShop {

	@Autowired
	private ApplicationContext context;

	@Test
	void answersAsItRoutesAndAsItsDocumentSays(@Autowired ApplicationContext context) {
		MethodContract.of(context).verify();
		MethodContract.of(context).verifyAgainst("classpath:openapi.yaml");
	}

	@TestFactory
	Stream<DynamicTest> refusesWhatNoRouteTakes() {
		return MethodContract.of(this.context).tests();
	}

	@Test
	void hasTheMethodsThatItHad() {
		MethodContract.of(this.context).verifySnapshot("src/test/resources/methods.txt");
	}

}
