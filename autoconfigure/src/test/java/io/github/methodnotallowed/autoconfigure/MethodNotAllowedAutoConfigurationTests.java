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

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.problem.ProblemFormats;
import io.github.methodnotallowed.problem.ProblemSettings;
import io.github.methodnotallowed.problem.RefusalResponder;
import io.github.methodnotallowed.problem.RefusalResponse;
import io.github.methodnotallowed.problem.UnknownMethods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for {@link MethodNotAllowedAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class MethodNotAllowedAutoConfigurationTests {

	private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MethodNotAllowedAutoConfiguration.class));

	@Test
	void createsTheResponder() {
		this.contextRunner.run((context) -> assertThat(context).hasSingleBean(RefusalResponder.class));
	}

	@Test
	void backsOffWhenTheApplicationHasAResponder() {
		this.contextRunner.withUserConfiguration(OwnResponder.class)
			.run((context) -> assertThat(context.getBean(RefusalResponder.class))
				.isSameAs(context.getBean("ownResponder")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "false", "off", "no", "0", "FALSE" })
	void isSwitchedOff(String value) {
		this.contextRunner.withPropertyValues("method-not-allowed.enabled=" + value)
			.run((context) -> assertThat(context).doesNotHaveBean(RefusalResponder.class)
				.doesNotHaveBean(MethodNotAllowedProperties.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "true", "on", "yes", "1", "TRUE" })
	void isSwitchedOn(String value) {
		this.contextRunner.withPropertyValues("method-not-allowed.enabled=" + value)
			.run((context) -> assertThat(context).hasSingleBean(RefusalResponder.class));
	}

	@Test
	void backsOffWithoutAWebApplication() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MethodNotAllowedAutoConfiguration.class))
			.run((context) -> assertThat(context).doesNotHaveBean(RefusalResponder.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tools.jackson.dataformat.xml", "com.fasterxml.jackson.dataformat.xml" })
	void writesXmlWithTheXmlModuleOfEitherJackson(String other) {
		this.contextRunner.withClassLoader(new FilteredClassLoader(other))
			.run((context) -> assertThat(contentType(context.getBean(RefusalResponder.class)))
				.isEqualTo(MediaType.APPLICATION_PROBLEM_XML));
	}

	@Test
	void writesJsonWithoutAnXmlModule() {
		this.contextRunner
			.withClassLoader(
					new FilteredClassLoader("tools.jackson.dataformat.xml", "com.fasterxml.jackson.dataformat.xml"))
			.run((context) -> assertThat(contentType(context.getBean(RefusalResponder.class)))
				.isEqualTo(MediaType.APPLICATION_PROBLEM_JSON));
	}

	@Test
	void writesJsonWithoutAJsonLibrary() {
		this.contextRunner.withClassLoader(new FilteredClassLoader("tools.jackson", "com.fasterxml.jackson"))
			.run((context) -> assertThat(contentType(context.getBean(RefusalResponder.class)))
				.isEqualTo(MediaType.APPLICATION_PROBLEM_JSON));
	}

	@ParameterizedTest
	@ValueSource(strings = { "enabled", "functional.head" })
	void saysAtStartUpWhatToWriteInsteadOfABadValue(String key, CapturedOutput output) {
		SpringApplication application = new SpringApplication(Imported.class);
		application.setWebApplicationType(WebApplicationType.SERVLET);
		assertThatException()
			.isThrownBy(() -> application.run("--server.port=0", "--method-not-allowed." + key + "=maybe"));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("The property 'method-not-allowed." + key + "' has the value 'maybe', which cannot be used.")
			.contains("Write 'true' or 'false'.");
	}

	private static MediaType contentType(RefusalResponder responder) {
		RefusalResponse response = responder.respond(MethodNotAllowed.of("PUT", "/", null, AllowedMethods.NONE),
				(method) -> false, responder.negotiate(List.of("application/problem+xml")), () -> Locale.ENGLISH);
		return MediaType.valueOf(response.fields().get("Content-Type"));
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnResponder {

		@Bean
		RefusalResponder ownResponder() {
			return new RefusalResponder(new ProblemSettings(null, Set.of(), "method", "allowedMethods"),
					new StaticMessageSource(), ProblemFormats.of(false, false), List.of(), List.of(),
					UnknownMethods.METHOD_NOT_ALLOWED, "");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, MethodNotAllowedAutoConfiguration.class })
	static class Imported {

	}

}
