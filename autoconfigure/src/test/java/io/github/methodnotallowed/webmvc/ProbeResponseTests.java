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

package io.github.methodnotallowed.webmvc;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProbeResponse}.
 */
class ProbeResponseTests {

	private final ProbeResponse response = new ProbeResponse(new MockHttpServletResponse());

	@Test
	void removesAFieldThatIsSetToNothing() {
		this.response.setHeader("Allow", "GET");
		this.response.setHeader("Allow", null);
		assertThat(this.response.getHeaders("Allow")).isEmpty();
		assertThat(this.response.containsHeader("Allow")).isFalse();
	}

	@Test
	void ignoresAFieldWithoutAValue() {
		this.response.addHeader("Allow", null);
		this.response.addHeader("Allow", "GET");
		assertThat(this.response.getHeaders("Allow")).containsExactly("GET");
	}

}
