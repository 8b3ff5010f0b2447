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

package io.github.methodnotallowed.samples.webmvc;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a test with {@link MockMvcTester} sees of a refusal.
 */
@SpringBootTest
class MockMvcTests {

	@Test
	void hasStatusAndAllowButNoException(@Autowired WebApplicationContext context) {
		MockMvcTester mvc = MockMvcTester.from(context);
		assertThat(mvc.delete().uri("/orders")).hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
			.hasHeader("Allow", "GET, HEAD, POST, OPTIONS");
		assertThat(mvc.delete().uri("/orders").exchange().getMvcResult().getResolvedException()).isNull();
	}

}
