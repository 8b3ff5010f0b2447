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

package io.github.methodnotallowed.autoconfigure;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.web.servlet.View;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DesignedErrorPages}.
 */
class DesignedErrorPagesTests {

	private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DispatcherServletAutoConfiguration.class,
				WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class));

	@Test
	void whitelabelPageDoesNotCount() {
		this.contextRunner.run((context) -> {
			assertThat(context).hasBean("error");
			assertThat(DesignedErrorPages.arePresent(context, new WebProperties())).isFalse();
		});
	}

	@Test
	void viewOfTheApplicationCounts() {
		this.contextRunner.withBean("error", View.class, () -> (model, request, response) -> {
		}).run((context) -> assertThat(DesignedErrorPages.arePresent(context, new WebProperties())).isTrue());
	}

	@Test
	void anotherBeanOfThatNameDoesNotCount() {
		this.contextRunner.withBean("error", String.class, () -> "no view")
			.run((context) -> assertThat(DesignedErrorPages.arePresent(context, new WebProperties())).isFalse());
	}

	@Test
	void resolverOfTheApplicationCounts() {
		this.contextRunner.withBean("pages", ErrorViewResolver.class, () -> (request, status, model) -> null)
			.run((context) -> assertThat(DesignedErrorPages.arePresent(context, new WebProperties())).isTrue());
	}

}
