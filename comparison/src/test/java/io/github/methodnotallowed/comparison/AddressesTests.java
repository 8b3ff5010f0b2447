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

package io.github.methodnotallowed.comparison;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Addresses}.
 */
class AddressesTests {

	@Test
	void aPatternIsFilledWithTheGivenValues() {
		assertThat(Addresses.fill("/{repository}/{id}", Map.of("repository", "books"))).isEqualTo("/books/1");
	}

	@Test
	void aPatternWithAnExpressionIsFilled() {
		assertThat(Addresses.fill("/years/{year:[0-9]{4}}", Map.of("year", "2026"))).isEqualTo("/years/2026");
	}

	@Test
	void wildcardsAreFilled() {
		assertThat(Addresses.fill("/files/{*path}", Map.of())).isEqualTo("/files/1");
		assertThat(Addresses.fill("/**", Map.of())).isEqualTo("/1");
	}

}
