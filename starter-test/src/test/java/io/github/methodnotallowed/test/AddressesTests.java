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

package io.github.methodnotallowed.test;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Addresses}.
 */
class AddressesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/items                         | /items
			/items/                        | /items/
			/items/{id}                    | /items/1
			/items/{id:[a-z]{2}}           | /items/aa
			/items/{id:[A-Z]{3}-\\d+}.json | /items/AAA-1.json
			/{a}-{b}/x                     | /1-1/x
			/files/{*rest}                 | /files/1
			/files/**                      | /files/1
			/a/*/c?                        | /a/1/c1
			/a/{version:v\\d+}/b           | /a/v1/b
			/über                          | /%C3%BCber
			""")
	void findsAPathForAPattern(String pattern, String path) {
		assertThat(addresses(Map.of(), pattern).of(pattern)).isEqualTo(path);
		assertThat(PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path))).isTrue();
	}

	@Test
	void takesValuesOfTheUser() {
		assertThat(addresses(Map.of("id", "a b"), "/items/{id}").of("/items/{id}")).isEqualTo("/items/a%20b");
		assertThat(addresses(Map.of("rest", "a/b"), "/f/{*rest}").of("/f/{*rest}")).isEqualTo("/f/a/b");
	}

	@Test
	void avoidsPathsOfOtherPatterns() {
		assertThat(addresses(Map.of(), "/items/1", "/items/{id}").of("/items/{id}")).isEqualTo("/items/sample");
		assertThat(addresses(Map.of("id", "1"), "/items/1", "/items/{id}").of("/items/{id}")).isNull();
	}

	@Test
	void findsNothingForAValueThatDoesNotMatch() {
		assertThat(addresses(Map.of("id", "x"), "/items/{id:\\d+}").of("/items/{id:\\d+}")).isNull();
	}

	private static Addresses addresses(Map<String, String> values, String... patterns) {
		return new Addresses(new PatternRoutes(patterns), new HashMap<>(values));
	}

}
