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

import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RegexSample}.
 */
class RegexSampleTests {

	@ParameterizedTest
	@ValueSource(strings = { "\\d+", "[a-z]{2,3}", "[A-Z]{3}-\\d+", "(?:en|de)", "en|de", "[^0-9/]+",
			"\\w{8}(-\\w{4}){3}-\\w{12}", "v\\d+(\\.\\d+)*", "[0-9a-fA-F]{24}", "^\\d{4}$", ".+\\.json", "[a-z&&[^b]]+",
			"\\p{L}+", "[\\]x]{2}", "a{0}b", "x?y", "(?<year>\\d{4})", "ü+" })
	void makesATextThatMatches(String expression) {
		assertThat(RegexSample.of(expression)).matches(Pattern.compile(expression)).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\Qa\\E|b", "(?!x)y(?<=z)", "(a)\\1x{3}(?=q)", "[", "(", "a{2" })
	void makesNothingOfWhatItDoesNotKnow(String expression) {
		assertThat(RegexSample.of(expression)).isNull();
	}

}
