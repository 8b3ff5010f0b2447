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

package io.github.methodnotallowed.comparison.difference;

import java.util.List;

import io.github.methodnotallowed.comparison.http.Answer;
import io.github.methodnotallowed.comparison.http.Field;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Normaliser}.
 */
class NormaliserTests {

	@Test
	void answersThatDifferInClocksAndIdsAreTheSame() {
		Answer first = answer("Fri, 27 Nov 2026 19:13:14 GMT", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF; Path=/",
				"{\"timestamp\":\"2026-11-27T19:13:14.123Z\",\"requestId\":\"eb967eaa-4\"}");
		Answer second = answer("Fri, 27 Nov 2026 19:13:15 GMT", "JSESSIONID=FEDCBA9876543210FEDCBA9876543210; Path=/",
				"{\"timestamp\":\"2026-11-27T19:13:15.456Z\",\"requestId\":\"8d9c270a-12\"}");
		assertThat(Normaliser.normalise(first)).isEqualTo(Normaliser.normalise(second));
	}

	@Test
	void otherContentIsNotTheSame() {
		assertThat(Normaliser.normalise(answer("", "", "{\"status\":404}")))
			.isNotEqualTo(Normaliser.normalise(answer("", "", "{\"status\":405}")));
	}

	@Test
	void theAttributesOfACookieAreKept() {
		Answer answer = Normaliser.normalise(answer("", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF; HttpOnly", ""));
		assertThat(answer.values("set-cookie")).containsExactly("JSESSIONID=(secret); HttpOnly");
	}

	@Test
	void theOrderOfFieldsIsKept() {
		Answer answer = Normaliser.normalise(answer("", "", ""));
		assertThat(answer.fields()).extracting(Field::name).startsWith("Date", "Set-Cookie");
	}

	private static Answer answer(String date, String cookie, String content) {
		return new Answer("HTTP/1.1 200", List.of(new Field("Date", date), new Field("Set-Cookie", cookie),
				new Field("Content-Length", String.valueOf(content.length()))), content);
	}

}
