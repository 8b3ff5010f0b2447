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
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the comparison at start-up.
 */
@ExtendWith(OutputCaptureExtension.class)
class ContractCheckTests {

	private static final String START = "openapi: 3.1.0\nservers: [{url: /shop}]\npaths:\n";

	@TempDir
	private Path folder;

	private Path document;

	@BeforeEach
	void setUp() {
		// another test may have left the logger silent
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel("io.github.methodnotallowed", LogLevel.WARN);
		this.document = this.folder.resolve("openapi.yaml");
	}

	@ParameterizedTest
	@EnumSource
	void isSilentIfBothSayTheSame(Stack stack, CapturedOutput output) throws IOException {
		Files.writeString(this.document, START + "  /orders: {get: {}, post: {}}\n");
		stack.run("fail", location(), (failure) -> assertThat(failure).isNull());
		assertThat(output).doesNotContain("between");
	}

	@ParameterizedTest
	@EnumSource
	void warnsAndStarts(Stack stack, CapturedOutput output) throws IOException {
		Files.writeString(this.document, START + "  /orders: {get: {}, put: {}}\n");
		stack.run("warn", location(), (failure) -> assertThat(failure).isNull());
		assertThat(output).contains("2 differences between ")
			.contains("PUT /orders: documented, but not served, the path has GET, POST (")
			.contains("POST /orders: served, but not documented, ")
			.contains("openapi.yaml:4:3)");
	}

	@ParameterizedTest
	@EnumSource
	void failsWithEachRouteAndItsPlace(Stack stack) throws IOException {
		Files.writeString(this.document, START + "  /orders: {get: {}, put: {}}\n");
		stack.run("fail", location(), (failure) -> {
			FailureAnalysis analysis = new ContractFailureAnalyzer(null).analyze(failure);
			assertThat(analysis).isNotNull();
			assertThat(analysis.getDescription()).contains("PUT /orders: documented, but not served")
				.contains("openapi.yaml:4:22)")
				.contains("POST /orders: served, but not documented");
			assertThat(analysis.getAction()).contains("x-drift-exclude")
				.contains("set 'method-not-allowed.contract.on-drift' to 'warn'");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "openapi: 2.0\n" })
	void startsWithABrokenDocumentIfItWarns(String content, CapturedOutput output) throws IOException {
		Files.writeString(this.document, content);
		Stack.WEBMVC.run("warn", location(), (failure) -> assertThat(failure).isNull());
		assertThat(output).contains("The routes are not compared with their document. ")
			.contains("openapi.yaml:1:")
			.doesNotContain("\tat ");
	}

	@Test
	void startsWithoutADocumentIfItWarns(CapturedOutput output) {
		Stack.WEBMVC.run("warn", location(), (failure) -> assertThat(failure).isNull());
		assertThat(output).contains("openapi.yaml:1:1: There is no such document.").doesNotContain("\tat ");
	}

	@Test
	void fetchesNothing(CapturedOutput output) {
		Stack.WEBMVC.run("warn", "http://127.0.0.1:1/openapi.yaml", (failure) -> assertThat(failure).isNull());
		assertThat(output).contains("A document is not fetched over the network.").doesNotContain("\tat ");
	}

	@Test
	void failsWithABrokenDocumentInOneSentence() throws IOException {
		Files.writeString(this.document, "swagger: '2.0'\n");
		Stack.WEBFLUX.run("fail", location(),
				(failure) -> assertThat(new ContractFailureAnalyzer(null).analyze(failure).getDescription())
					.startsWith("The document of 'method-not-allowed.contract.location' cannot be read:")
					.endsWith("openapi.yaml:1:10: Version 2.0 of Swagger cannot be read. Write 3.0, 3.1 or 3.2."));
	}

	@Test
	void tellsWhereTheDocumentIsNamed() {
		Origin origin = new TextResourceOrigin(new ClassPathResource("application.yaml"),
				new TextResourceOrigin.Location(4, 7));
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new OriginTrackedMapPropertySource("file", Map.of("method-not-allowed.contract.location",
					OriginTrackedValue.of("classpath:nope.yaml", origin))));
		ConfigurationPropertySources.attach(environment);
		Stack.WEBMVC.run("fail", "classpath:nope.yaml",
				(failure) -> assertThat(new ContractFailureAnalyzer(environment).analyze(failure).getDescription())
					.endsWith("""
							nope.yaml:1:1: There is no such document.

							    Property: method-not-allowed.contract.location
							    Value: "classpath:nope.yaml"
							    Origin: class path resource [application.yaml] - 5:8"""));
	}

	@Test
	void looksAtNothingIfItIgnores(CapturedOutput output) throws IOException {
		Files.writeString(this.document, "{");
		Stack.WEBMVC.run("ignore", location(), (failure) -> assertThat(failure).isNull());
		assertThat(output).doesNotContain("openapi.yaml");
	}

	@Test
	void looksAtNothingIfTheLocationIsEmpty(CapturedOutput output) {
		Stack.WEBMVC.run("warn", "${nope:}", (failure) -> assertThat(failure).isNull());
		assertThat(output).doesNotContain("not compared");
	}

	@Test
	void leavesOtherFailuresToOthers() {
		assertThat(new ContractFailureAnalyzer(null).analyze(new IllegalStateException())).isNull();
	}

	private String location() {
		return "file:" + this.document;
	}

	enum Stack {

		WEBMVC {

			@Override
			AbstractApplicationContextRunner<?, ?, ?> runner() {
				return new WebApplicationContextRunner()
					.withConfiguration(AutoConfigurations.of(DispatcherServletAutoConfiguration.class,
							WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
							HttpMessageConvertersAutoConfiguration.class, MethodNotAllowedAutoConfiguration.class,
							WebMvcMethodNotAllowedAutoConfiguration.class,
							MethodNotAllowedContractAutoConfiguration.class))
					.withPropertyValues("server.servlet.context-path=/shop");
			}

		},

		WEBFLUX {

			@Override
			AbstractApplicationContextRunner<?, ?, ?> runner() {
				return new ReactiveWebApplicationContextRunner()
					.withConfiguration(AutoConfigurations.of(HttpHandlerAutoConfiguration.class,
							WebFluxAutoConfiguration.class, MethodNotAllowedAutoConfiguration.class,
							WebFluxMethodNotAllowedAutoConfiguration.class,
							MethodNotAllowedContractAutoConfiguration.class))
					.withPropertyValues("spring.webflux.base-path=/shop");
			}

		};

		abstract AbstractApplicationContextRunner<?, ?, ?> runner();

		void run(String onDrift, String location, Consumer<Throwable> outcome) {
			runner().withBean(OrderController.class)
				.withPropertyValues("method-not-allowed.contract.on-drift=" + onDrift,
						"method-not-allowed.contract.location=" + location)
				.run((context) -> outcome.accept(context.getStartupFailure()));
		}

	}

	@RestController
	static class OrderController {

		@GetMapping("/orders")
		String orders() {
			return "";
		}

		@PostMapping("/orders")
		void order() {
		}

	}

}
