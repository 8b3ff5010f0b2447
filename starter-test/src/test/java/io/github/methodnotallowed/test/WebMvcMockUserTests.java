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
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MethodContract} as a mock user, by {@code MockMvc}.
 */
@ContextConfiguration(
		classes = { Shop.Application.class, WebMvcShop.class, WebMvcLogin.class, WebMvcMockUserTests.Tokens.class })
@TestPropertySource(properties = "spring.main.web-application-type=servlet")
@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class WebMvcMockUserTests {

	@Autowired
	private ApplicationContext context;

	@Test
	void refusesWhatNoRouteTakes() {
		MethodContract.of(this.context).verify();
	}

	@Test
	void judgesEachMethod() {
		ContractReport report = MethodContract.of(this.context).check();
		assertThat(report.judged()).as(report.toString()).isGreaterThan(40);
		// the firewall of Spring Security does not know QUERY
		assertThat(report.notJudged()).as(report.toString())
			.containsOnlyKeys("answered 400 ahead of the application", "more than method and path decides",
					"what is there, if anything, depends on the path");
	}

	@Test
	@WithAnonymousUser
	void judgesNothingForWhoIsNotLoggedIn() {
		ContractReport report = MethodContract.of(this.context).check();
		assertThat(report.findings()).as(report.toString()).isEmpty();
		assertThat(report.judged()).isZero();
		assertThat(report.notJudged()).containsKey("redirected to /login, as is a path that does not exist");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Tokens {

		@Bean
		MockMvcBuilderCustomizer tokens() {
			return (builder) -> builder
				.defaultRequest(MockMvcRequestBuilders.get("/").with(SecurityMockMvcRequestPostProcessors.csrf()));
		}

	}

}
