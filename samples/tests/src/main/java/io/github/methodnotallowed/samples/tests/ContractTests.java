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

import java.util.stream.Stream;

import io.github.methodnotallowed.test.MethodContract;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The shop answers as it routes, its document says the same, and nobody changes its
 * methods unseen.
 */
public abstract class ContractTests extends RunningShop {

	@Autowired
	private ApplicationContext context;

	@TestFactory
	Stream<DynamicTest> refusesWhatNoRouteTakes() {
		return contract().tests();
	}

	@Test
	void answersHeadLikeGet() {
		// the metrics change from one request to the next
		contract().withSafeMethods().excluding("/actuator/prometheus").verify();
	}

	@Test
	void isWhatItsDocumentSays() {
		contract().verifyAgainst("classpath:openapi.yaml");
	}

	@Test
	void hasTheMethodsThatItHad() {
		contract().verifySnapshot("src/test/resources/methods.txt");
	}

	/**
	 * Return the contract of the shop.
	 * @return the contract of somebody who has not logged in
	 */
	protected MethodContract contract() {
		return MethodContract.of(this.context);
	}

}
