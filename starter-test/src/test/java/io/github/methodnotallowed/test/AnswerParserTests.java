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

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for {@link AnswerParser}.
 */
class AnswerParserTests {

	private static final String CHUNKED = "HTTP/1.1 405 \r\nTransfer-Encoding: chunked\r\n\r\n";

	@Test
	void joinsChunks() throws IOException {
		assertThat(parse("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n").text()).isEqualTo("abcde");
	}

	@ParameterizedTest
	@ValueSource(strings = { "3\r\nabc\r\n", "3\r\nab", "3\r\nabc", "5", "-5\r\nabc\r\n0\r\n\r\n",
			"7fffffff\r\nabc\r\n0\r\n\r\n", "zz\r\nabc\r\n0\r\n\r\n", "\r\n", "" })
	void saysThatChunksAreBroken(String content) {
		assertThatIOException().isThrownBy(() -> parse(content)).withMessageContaining("chunk");
	}

	@Test
	void acceptsContentThatWasCutForItsLength() throws IOException {
		assertThat(parse("1000000\r\n" + "x".repeat(1_100_000)).text()).hasSize(1_100_000);
	}

	private static Answer parse(String content) throws IOException {
		return AnswerParser.parse((CHUNKED + content).getBytes(StandardCharsets.ISO_8859_1), false);
	}

}
