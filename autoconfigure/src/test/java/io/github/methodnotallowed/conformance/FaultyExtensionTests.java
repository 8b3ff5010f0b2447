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

package io.github.methodnotallowed.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.methodnotallowed.MethodNotAllowedCustomizer;
import io.github.methodnotallowed.MethodNotAllowedListener;
import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the beans with which an application takes part in a refusal, where they fail.
 */
@ExtendWith(OutputCaptureExtension.class)
class FaultyExtensionTests {

	@ParameterizedTest
	@EnumSource
	void failuresOfEveryKindCostNoAnswer(Server server, CapturedOutput output) throws Exception {
		Map<String, String> properties = Map.of("spring.main.sources", Faults.class.getName(),
				"logging.level.io.github.methodnotallowed", "warn");
		List<RawResponse> answers = new ArrayList<>();
		try (ConfigurableApplicationContext context = ApplicationLauncher.launch(server, properties)) {
			for (String accept : List.of("*/*", "*/*", "application/problem+xml", "application/problem+xml")) {
				answers.add(RawConnection.exchange(ApplicationLauncher.port(context),
						RawRequest.of("POST /get").withField("Accept: " + accept)));
			}
		}
		assertThat(answers).allSatisfy((answer) -> {
			assertThat(answer.status()).isEqualTo(405);
			assertThat(answer.values("Allow")).containsExactly("GET, HEAD, OPTIONS");
			assertThat(answer.values("Set-Cookie")).isEmpty();
			assertThat(answer.text()).contains("Method Not Allowed", "good").doesNotContain("partial");
		});
		assertThat(answers.get(0).text()).isEqualTo(answers.get(1).text())
			.isEqualTo("{\"title\":\"Method Not Allowed\",\"status\":405,\"detail\":\"Method 'POST' is not supported"
					+ " for this resource. Supported methods: GET, HEAD, OPTIONS.\",\"instance\":\"/get\","
					+ "\"method\":\"POST\",\"allowedMethods\":[\"GET\",\"HEAD\",\"OPTIONS\"],"
					+ "\"good\":\"a\\u000D\\u000ASet-Cookie: b\",\"path\":\"a\"}");
		assertThat(answers.get(2).text()).isEqualTo(answers.get(3).text()).startsWith("<?xml").endsWith("</problem>");
		assertThat(output.getOut().split("failed; this is logged once", -1)).hasSize(Faults.COUNT + 1);
	}

	/**
	 * Beans that fail, each in its own way, and two that do not.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Faults {

		/** How many beans fail. */
		static final int COUNT = 17;

		private static MethodNotAllowedCustomizer member(Supplier<?> value) {
			return (problem, refusal) -> {
				problem.setTitle("partial");
				problem.setProperty("partial", value.get());
			};
		}

		private static MethodNotAllowedCustomizer failing(Supplier<Throwable> failure) {
			return (problem, refusal) -> {
				problem.setTitle("partial");
				problem.setDetail("partial");
				problem.setProperty("partial", true);
				problem.setProperties(new HashMap<>(Map.of("partial", true)));
				Faults.<RuntimeException>sneak(failure.get());
			};
		}

		@SuppressWarnings("unchecked")
		private static <T extends Throwable> void sneak(Throwable failure) throws T {
			throw (T) failure;
		}

		private static int recurse(int depth) {
			return recurse(depth + 1) + 1;
		}

		private static Iterable<String> endless() {
			return () -> Stream.generate(() -> "partial").iterator();
		}

		private static Object saying(Supplier<String> text) {
			return new Object() {

				@Override
				public String toString() {
					return text.get();
				}

			};
		}

		@Bean
		static BeanFactoryPostProcessor faults() {
			Map<String, Object> recursive = new HashMap<>();
			recursive.put("self", recursive);
			List<Object> listed = new ArrayList<>();
			listed.add(listed);
			Object[] array = new Object[1];
			array[0] = array;
			List<Object> wide = List.of("x");
			for (int i = 0; i < 30; i++) {
				wide = Collections.nCopies(10, wide);
			}
			Object bomb = wide;
			List<MethodNotAllowedCustomizer> customizers = List.of(failing(() -> new IOException("checked")),
					failing(() -> new AssertionError("error")), failing(StackOverflowError::new),
					failing(() -> new OutOfMemoryError("not really")), failing(() -> new IllegalStateException() {

						@Override
						public String getMessage() {
							throw new IllegalStateException("no message either");
						}

					}), (problem, refusal) -> problem.setTitle("partial" + recurse(0)), member(() -> recursive),
					member(() -> listed), member(() -> array), member(() -> bomb), member(Faults::endless),
					member(() -> "x".repeat(100_000)), member(() -> saying(() -> {
						throw new AssertionError("no text");
					})), (problem, refusal) -> problem.setTitle("partial".repeat(10_000)),
					(problem, refusal) -> problem.setProperties(new AbstractMap<>() {

						@Override
						public Set<Map.Entry<String, Object>> entrySet() {
							throw new IllegalStateException("no entries");
						}

					}));
			List<MethodNotAllowedListener> listeners = List
				.of((refusal) -> Faults.<RuntimeException>sneak(new IOException("checked")), (refusal) -> recurse(0));
			return (factory) -> {
				for (int i = 0; i < customizers.size(); i++) {
					factory.registerSingleton("customizer" + i, customizers.get(i));
				}
				for (int i = 0; i < listeners.size(); i++) {
					factory.registerSingleton("listener" + i, listeners.get(i));
				}
			};
		}

		@Bean
		@Order(1)
		MethodNotAllowedCustomizer meddler() {
			return (problem, refusal) -> {
				problem.setStatus(799);
				problem.setTitle(null);
				problem.setProperty("title", "partial");
				problem.setProperty("status", "partial");
				problem.setProperty("good", "a\r\nSet-Cookie: b");
			};
		}

		@Bean
		@Order(2)
		MethodNotAllowedCustomizer freezer() {
			return (problem, refusal) -> {
				Map<String, Object> properties = new LinkedHashMap<>(problem.getProperties());
				properties.put("path", Path.of("a"));
				problem.setProperties(Collections.unmodifiableMap(properties));
			};
		}

	}

}
