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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.methodnotallowed.problem.RefusalResponder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests of what an application hears about its settings when it starts.
 */
@ExtendWith(OutputCaptureExtension.class)
class SettingsTests {

	private static final String UNUSABLE = "The property 'method-not-allowed%s' has the value '%s', which cannot be used.";

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					''                | false       | It has no value of its own. Write 'method-not-allowed.enabled' instead.
					.gateway          | true        | It has no value of its own. Write 'method-not-allowed.gateway.enabled' instead.
					.functional       | false       | It has no value of its own. Write one of: method-not-allowed.functional.head, method-not-allowed.functional.options.
					.problem          | false       | It has no value of its own. Write one of: method-not-allowed.problem.type, method-not-allowed.problem.members,
					.problem.names    | verb        | It has no value of its own. Write one of: method-not-allowed.problem.names.method, method-not-allowed.problem.names.allowed-methods.
					.trace[0]         | reject      | takes one value, not a list.
					.hidden-paths     | /admin**    | Write path patterns such as '/admin/**': in '/admin**', '**' hides nothing below the path.
					.recorder.recent-refusals | 10s | Write a whole number.
					.trace            | ${nope}     | Could not resolve placeholder 'nope' in value "${nope}". Set it, or write a default value into the placeholder.
					.enabled          | ${nope}     | Could not resolve placeholder 'nope'
					.hidden-paths     | /${nope}/** | Could not resolve placeholder 'nope'
					.hidden-paths[0]  | /${nope}/** | Could not resolve placeholder 'nope'
					.cache-control    | ${nope}     | Could not resolve placeholder 'nope'
					.problem.type     | ${nope}     | Could not resolve placeholder 'nope'
					.trace            | none        | Write one of: pass, reject.
					.trace            | true        | Write one of: pass, reject.
					.hidden-paths     | /{a         | Write path patterns such as '/admin/**':
					.hidden-paths[1]  | /admin/**   | A list begins with [0] and leaves no number out.
					.problem.members[2] | detail    | A list begins with [0] and leaves no number out.
					.log.level        | loud        | Write one of: debug, info, warn.
					.log              | false       | It has no value of its own. Write 'method-not-allowed.log.enabled' instead.
					.metrics.max-series | -1        | Write 0 to tell no pattern, or a greater number.
					.problem.names.method | m       | Write a name of at least three letters
					.contract.on-drift | fail       | Set 'method-not-allowed.contract.location' too, as there is no document to compare with.
					""")
	void saysWhatIsWrongAndWhere(String key, String value, String advice, @TempDir Path folder, CapturedOutput output)
			throws IOException {
		Path file = folder.resolve("application.properties");
		Files.writeString(file, "# settings\nmethod-not-allowed" + key + "=" + value + "\n");
		assertThatException().isThrownBy(() -> start(file));
		assertThat(output).contains("APPLICATION FAILED TO START", UNUSABLE.formatted(key, value), advice)
			.contains("    Property: method-not-allowed" + key, "    Value: \"" + value + "\"", "    Origin: ",
					"application.properties] - 2:" + ("method-not-allowed=".length() + key.length() + 1))
			.doesNotContain("at io.github.methodnotallowed")
			.doesNotContain("'null'");
	}

	@ParameterizedTest
	@CsvSource({ "hidden-path, hidden-paths", "traces, trace", "trace.mode, trace",
			"problem.memebers, problem.members" })
	void namesThePropertyThatIsMeant(String key, String meant, @TempDir Path folder, CapturedOutput output)
			throws IOException {
		Path file = folder.resolve("application.properties");
		Files.writeString(file, "method-not-allowed." + key + "=detail\n");
		assertThatException().isThrownBy(() -> start(file));
		assertThat(output)
			.contains("There is no property 'method-not-allowed." + key + "'.",
					"Did you mean 'method-not-allowed." + meant + "'?", "application.properties] - 1:")
			.doesNotContain("cannot be used");
	}

	@Test
	void findsTheElementOfAList(@TempDir Path folder, CapturedOutput output) throws IOException {
		Path file = folder.resolve("application.yaml");
		Files.writeString(file, "method-not-allowed:\n  hidden-paths:\n    - /a\n    - ''\n");
		assertThatException().isThrownBy(() -> start(file));
		assertThat(output).contains("An empty pattern hides nothing.")
			.contains("    Property: method-not-allowed.hidden-paths[1]", "application.yaml] - 4:7");
	}

	@Test
	void acceptsWhatIsLeftEmpty(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("application.yaml");
		Files.writeString(file, """
				method-not-allowed:
				  functional:
				  problem:
				    names:
				  hidden-paths:
				  cache-control: ${nope:private}
				method-not-allowed-other:
				  x: 1
				""");
		start(file);
	}

	@ParameterizedTest
	@ValueSource(strings = { "reject", "REJECT", "Reject", "${mode:reject}" })
	void readsTraceInEverySpelling(String value) {
		stack().withPropertyValues("method-not-allowed.trace=" + value)
			.run((context) -> assertThat(context).hasBean("methodNotAllowedTraceFilter"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "hidden-paths", "hiddenPaths", "hidden_paths", "HIDDENPATHS", "hiddenPaths[0]" })
	void readsKeysInEverySpelling(String key) {
		stack().withPropertyValues("method-not-allowed." + key + "=/a")
			.run((context) -> assertThat(context.getBean(MethodNotAllowedProperties.class).hiddenPaths())
				.containsExactly("/a"));
	}

	@Test
	void leavesTraceAloneIfNothingIsSaid() {
		stack().withPropertyValues("method-not-allowed.trace=")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("methodNotAllowedTraceFilter"));
	}

	@Test
	void readsNoMeaningIntoVariablesOfTheProcess() {
		environment(Map.of("METHODNOTALLOWED_SERVICE_HOST", "10.0.0.1", "METHODNOTALLOWED_TRACE", "REJECT"))
			.run((context) -> assertThat(context).hasNotFailed().hasBean("methodNotAllowedTraceFilter"));
		environment(Map.of("METHOD_NOT_ALLOWED_FUNCTIONAL", "false")).run((context) -> assertThat(context).hasFailed());
		environment(Map.of("METHODNOTALLOWED_HIDDENPATHS_0_", "/a", "METHODNOTALLOWED_HIDDENPATHS_1_", "/${nope}"))
			.run((context) -> assertThat(context).hasFailed());
	}

	@Test
	void saysNothingAboutSettingsOfAStarterThatIsOff() {
		stack().withPropertyValues("method-not-allowed.enabled=false", "method-not-allowed.trce=reject")
			.run((context) -> assertThat(context).doesNotHaveBean(RefusalResponder.class));
	}

	private static WebApplicationContextRunner environment(Map<String, Object> variables) {
		return stack().withInitializer((context) -> context.getEnvironment()
			.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables)));
	}

	private static WebApplicationContextRunner stack() {
		return new WebApplicationContextRunner().withConfiguration(
				AutoConfigurations.of(WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
						MethodNotAllowedAutoConfiguration.class, WebMvcMethodNotAllowedAutoConfiguration.class));
	}

	private static void start(Path file) {
		SpringApplication application = new SpringApplication(Imported.class);
		application.setWebApplicationType(WebApplicationType.SERVLET);
		List<String> arguments = new ArrayList<>(
				List.of("--server.port=0", "--spring.config.location=" + file.toUri()));
		application.run(arguments.toArray(String[]::new)).close();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, MethodNotAllowedAutoConfiguration.class })
	static class Imported {

	}

}
