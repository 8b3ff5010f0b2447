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

package io.github.methodnotallowed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AllowedMethods}.
 */
class AllowedMethodsTests {

	private static final String CANONICAL = "GET, HEAD, POST, PUT, PATCH, DELETE, QUERY, TRACE, OPTIONS, COPY, MOVE, get";

	@Test
	void hasOneOrderWhateverTheOrderOfItsMethods() {
		List<HttpMethod> methods = new ArrayList<>(
				List.of(CANONICAL.split(", ")).stream().map(AllowedMethodsTests::method).toList());
		Random random = new Random(405);
		for (int i = 0; i < 200; i++) {
			Collections.shuffle(methods, random);
			List<String> expected = List.of(CANONICAL.split(", "))
				.stream()
				.filter((name) -> methods.contains(method(name)))
				.distinct()
				.toList();
			assertThat(AllowedMethods.of(methods).names())
				.containsExactlyElementsOf(expected.stream().map((name) -> method(name).name()).distinct().toList());
		}
	}

	@Test
	void separatesNamesByCommaAndSpace() {
		AllowedMethods allowed = AllowedMethods.of(Set.of(HttpMethod.OPTIONS, HttpMethod.HEAD, HttpMethod.GET));
		assertThat(allowed.headerValue()).isEqualTo("GET, HEAD, OPTIONS");
	}

	@Test
	void isEmptyTextWhenNothingIsAllowed() {
		assertThat(AllowedMethods.of(List.of())).isSameAs(AllowedMethods.NONE);
		assertThat(AllowedMethods.NONE.headerValue()).isEmpty();
	}

	@Test
	void takesMethodsCaseSensitively() {
		AllowedMethods allowed = AllowedMethods.of(Set.of(HttpMethod.PATCH));
		assertThat(allowed.contains("PATCH")).isTrue();
		assertThat(allowed.contains("patch")).isFalse();
	}

	@Test
	void isNoResourceWithOptionsAlone() {
		assertThat(AllowedMethods.of(Set.of(HttpMethod.OPTIONS)).isResource()).isFalse();
		assertThat(AllowedMethods.of(Set.of(HttpMethod.OPTIONS, HttpMethod.PUT)).isResource()).isTrue();
	}

	@Test
	void leavesOutTheRefusedMethod() {
		AllowedMethods allowed = AllowedMethods.of(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS));
		assertThat(allowed.without("GET").headerValue()).isEqualTo("HEAD, OPTIONS");
		assertThat(allowed.without("PUT")).isSameAs(allowed);
	}

	private static HttpMethod method(String name) {
		return HttpMethod.valueOf(name);
	}

}
