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

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.http.HttpMethod;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the answers that the README and the pages below {@code docs} show.
 */
public abstract class DocumentedAnswersTests extends RunningShop {

	@TestFactory
	Stream<DynamicTest> answersAsShown() {
		assertThat(DocumentedAnswer.on("")).isNotEmpty();
		return answersAsShown("");
	}

	/**
	 * Return a test for each answer that is shown for a condition.
	 * @param condition the stack or setting
	 * @return the tests
	 */
	protected Stream<DynamicTest> answersAsShown(String condition) {
		return DocumentedAnswer.on(condition)
			.map((shown) -> DynamicTest.dynamicTest(shown.toString(), () -> answersAs(shown)));
	}

	private void answersAs(DocumentedAnswer shown) {
		RestTestClient.ResponseSpec answer = client().method(HttpMethod.valueOf(shown.method()))
			.uri(shown.path())
			.exchange();
		answer.expectStatus().isEqualTo(shown.status());
		shown.fields().forEach((name, value) -> answer.expectHeader().valueEquals(name, value));
		if (shown.content().isEmpty()) {
			answer.expectBody().isEmpty();
		}
		else if (shown.isAsItComes()) {
			answer.expectBody(String.class).isEqualTo(shown.content());
		}
		else {
			answer.expectBody().json(shown.content(), JsonCompareMode.STRICT);
		}
	}

}
