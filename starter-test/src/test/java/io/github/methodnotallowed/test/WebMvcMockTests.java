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

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MethodContract} without a server, by {@code MockMvc}.
 */
@SpringBootTest(classes = { Shop.Application.class, WebMvcShop.class },
		properties = { "spring.main.web-application-type=servlet", "spring.autoconfigure.exclude=" + Shop.SECURED })
class WebMvcMockTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Invocations invocations;

	@Test
	void asksWithoutAServer() {
		ContractReport report = MethodContract.of(this.context).check();
		assertThat(report.findings()).as(report.toString()).isEmpty();
		assertThat(report.judged()).isGreaterThan(40);
		assertThat(report.toString()).contains("asked over MockMvc, without a server");
		assertThat(this.invocations.handlers()).isEmpty();
	}

}
