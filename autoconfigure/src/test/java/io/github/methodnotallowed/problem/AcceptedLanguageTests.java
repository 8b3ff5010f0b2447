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

package io.github.methodnotallowed.problem;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AcceptedLanguage}.
 */
class AcceptedLanguageTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			de                         | de
			de-CH, en;q=0.9            | de-CH
			en;q=0.5, de;q=0.8         | de
			en;q=0.5 , fr ; q=0.500    | en
			*, fr;q=0.1                | fr
			-x, de                     | de
			de;q=0, fr;q=0.001         | fr
			de;q=2, fr;q=0.1           | fr
			de;q=NaN, fr;q=1e0, it;q=1 | it
			,, ,zh-Hant-TW             | zh-Hant-TW
			de;foo=bar, fr;q=.3, it    | it
			""")
	void takesTheFirstOfThoseThatAreLikedBest(String field, String language) {
		assertThat(AcceptedLanguage.of(List.of(field))).isEqualTo(Locale.forLanguageTag(language));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", " ", ",", ";", ";q=1", "*", "-,-", "de;q=0", "\u00e4", "de_DE", "1234567890", "\u0000" })
	void takesNoneIfNoneIsNamed(String field) {
		assertThat(AcceptedLanguage.of(List.of(field))).isNull();
		assertThat(AcceptedLanguage.of(List.of())).isNull();
	}

	@Test
	void readsAllFields() {
		assertThat(AcceptedLanguage.of(List.of("de;q=0.1", "fr;q=0.2"))).isEqualTo(Locale.FRENCH);
	}

}
