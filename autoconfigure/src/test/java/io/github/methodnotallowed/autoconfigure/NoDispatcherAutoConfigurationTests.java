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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.servlet.DispatcherServlet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NoDispatcherAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class NoDispatcherAutoConfigurationTests {

	private static final String NOTICE = "Neither Spring Web MVC nor WebFlux";

	private static final AutoConfigurations AUTO_CONFIGURATIONS = AutoConfigurations.of(
			PropertyPlaceholderAutoConfiguration.class, MethodNotAllowedAutoConfiguration.class,
			WebMvcMethodNotAllowedAutoConfiguration.class, NoDispatcherAutoConfiguration.class);

	private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
		.withConfiguration(AUTO_CONFIGURATIONS);

	@BeforeEach
	void logInfo() {
		LoggingSystem.get(getClass().getClassLoader())
			.setLogLevel(NoDispatcherAutoConfiguration.class.getName(), LogLevel.INFO);
	}

	@Test
	void saysOnceThatThereIsNoDispatcher(CapturedOutput output) {
		this.contextRunner.withClassLoader(new FilteredClassLoader(DispatcherServlet.class))
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.getOut()).containsOnlyOnce(NOTICE);
	}

	@Test
	void saysNothingWhereThereIsOne(CapturedOutput output) {
		this.contextRunner.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.getOut()).doesNotContain(NOTICE);
	}

	@Test
	void saysNothingWhereItIsSwitchedOff(CapturedOutput output) {
		this.contextRunner.withClassLoader(new FilteredClassLoader(DispatcherServlet.class))
			.withPropertyValues("method-not-allowed.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.getOut()).doesNotContain(NOTICE);
	}

	@Test
	void saysNothingOutsideTheWeb(CapturedOutput output) {
		new ApplicationContextRunner().withConfiguration(AUTO_CONFIGURATIONS)
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.getOut()).doesNotContain(NOTICE);
	}

}
