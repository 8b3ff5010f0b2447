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

package io.github.methodnotallowed.slices;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a slice of the servlet stack has the starter.
 */
@WebMvcTest
@Import(SlicedController.class)
class WebMvcSliceTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void showsTheProblemOfARefusal() {
		assertThat(this.mvc.delete().uri("/orders")).hasStatus(405)
			.hasHeader("Allow", "GET, HEAD, OPTIONS")
			.hasHeader("Content-Type", "application/problem+json")
			.bodyJson()
			.extractingPath("$.allowedMethods")
			.asArray()
			.containsExactly("GET", "HEAD", "OPTIONS");
	}

	@Test
	void showsTheProblemOfA405OfTheApplication() {
		assertThat(this.mvc.get().uri("/closed")).hasStatus(405)
			.hasHeader("Allow", "OPTIONS")
			.hasHeader("Content-Type", "application/problem+json");
	}

	@Test
	void throwsNothingToRefuse() {
		assertThat(this.mvc.delete().uri("/orders").exchange().getMvcResult().getResolvedException()).isNull();
	}

}
