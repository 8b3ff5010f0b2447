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

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the line of the log that {@code README.md} and {@code logging.md} show.
 */
@ExtendWith(OutputCaptureExtension.class)
public abstract class DocumentedLogTests extends RunningShop {

	@Test
	void writesTheLineThatIsShown(CapturedOutput output) {
		client().method(HttpMethod.valueOf("delete"))
			.uri("/items/tea")
			.header(HttpHeaders.USER_AGENT, "curl/8.14.1")
			.exchange()
			.expectStatus()
			.isEqualTo(405);
		List<CodeBlock> shown = CodeBlock.of("test")
			.stream()
			.filter((block) -> block.proof().endsWith("/DocumentedLogTests.java"))
			.toList();
		assertThat(shown).hasSize(2).allSatisfy((block) -> assertThat(output).contains(block.text().strip()));
	}

}
