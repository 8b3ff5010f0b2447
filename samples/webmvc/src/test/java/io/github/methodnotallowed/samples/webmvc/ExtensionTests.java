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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.MethodNotAllowedCustomizer;
import io.github.methodnotallowed.MethodNotAllowedListener;
import io.github.methodnotallowed.samples.tests.RunningShop;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the beans that the reference shows.
 */
class ExtensionTests extends RunningShop {

	@Autowired
	private Audit audit;

	@Test
	void customizerAddsAMemberAndListenerHears() {
		client().delete()
			.uri("/orders")
			.exchange()
			.expectBody()
			.jsonPath("$.docs")
			.isEqualTo("https://example.org/docs/405");
		assertThat(this.audit.entries()).containsKey("DELETE /orders");
		assertThat(this.audit.entries().get("DELETE /orders").names()).containsExactly("GET", "HEAD", "POST",
				"OPTIONS");
	}

	record Audit(Map<String, AllowedMethods> entries) {

		void add(String request, AllowedMethods allowed) {
			this.entries.put(request, allowed);
		}

	}

	@TestConfiguration
	static class Extensions {

		@Bean
		Audit shopAudit() {
			return new Audit(new ConcurrentHashMap<>());
		}

		@Bean
		MethodNotAllowedCustomizer documentation() {
			return (problem, refusal) -> problem.setProperty("docs", "https://example.org/docs/405");
		}

		@Bean
		MethodNotAllowedListener audit(Audit audit) {
			return (refusal) -> audit.add(refusal.method() + " " + refusal.path(), refusal.allowedMethods());
		}

	}

}
