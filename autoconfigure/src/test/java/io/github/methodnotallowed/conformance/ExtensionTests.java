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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.MethodNotAllowedCustomizer;
import io.github.methodnotallowed.MethodNotAllowedListener;
import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.FixedLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the beans with which an application takes part in a refusal.
 */
@ExtendWith(OutputCaptureExtension.class)
class ExtensionTests {

	@ParameterizedTest
	@EnumSource(names = { "MVC_ON_TOMCAT", "WEBFLUX_ON_NETTY" })
	void customizersChangeTheProblemInTheirOrder(Server server) throws Exception {
		RawResponse answer = ask(server, Customizers.class).answer();
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.text()).contains("\"order\":\"first second\"",
				"\"seen\":\"POST /get /get GET, HEAD, OPTIONS\"", "\"title\":\"No\"",
				"\"odd\":{\"nested\":[1,null,\"text\"]}");
	}

	@ParameterizedTest
	@EnumSource(names = { "MVC_ON_TOMCAT", "WEBFLUX_ON_NETTY" })
	void factsCannotBeCustomized(Server server) throws Exception {
		RawResponse answer = ask(server, Meddlers.class).answer();
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.text()).contains("\"status\":405").containsOnlyOnce("\"status\"");
		assertThat(answer.values("Allow")).containsExactly("GET, HEAD, OPTIONS");
	}

	@ParameterizedTest
	@EnumSource(names = { "MVC_ON_TOMCAT", "WEBFLUX_ON_NETTY" })
	void listenersHearOfEachRefusalInTheirOrder(Server server) throws Exception {
		assertThat(ask(server, Listeners.class).heard()).containsExactly("first POST /get /get GET, HEAD, OPTIONS",
				"second POST /get /get GET, HEAD, OPTIONS", "first POST /get /get GET, HEAD, OPTIONS",
				"second POST /get /get GET, HEAD, OPTIONS");
	}

	@ParameterizedTest
	@EnumSource(names = { "MVC_ON_TOMCAT", "WEBFLUX_ON_NETTY" })
	void failuresAreLoggedOnceAndChangeNothing(Server server, CapturedOutput output) throws Exception {
		Outcome outcome = ask(server, Failures.class);
		assertThat(outcome.answer().status()).isEqualTo(405);
		assertThat(outcome.answer().text()).contains("\"allowedMethods\":[\"GET\",\"HEAD\",\"OPTIONS\"]",
				"\"after\":true");
		assertThat(outcome.heard()).containsExactly("heard", "heard");
		assertThat(output).containsOnlyOnce("customizer failed").containsOnlyOnce("listener failed");
	}

	@ParameterizedTest
	@EnumSource
	void aResolverOfLocalesMayFail(Server server) throws Exception {
		Outcome outcome = ask(server, FailingResolvers.class);
		assertThat(outcome.answer().status()).isEqualTo(405);
		assertThat(outcome.answer().text()).contains("allowedMethods");
	}

	private static Outcome ask(Server server, Class<?> beans) throws Exception {
		Map<String, String> properties = properties(beans);
		try (ConfigurableApplicationContext context = ApplicationLauncher.launch(server, properties)) {
			RawConnection.exchange(ApplicationLauncher.port(context), request());
			RawResponse answer = RawConnection.exchange(ApplicationLauncher.port(context), request());
			return new Outcome(answer, List.copyOf(context.getBean(Heard.class)));
		}
	}

	private static Map<String, String> properties(Class<?> beans) {
		return Map.of("spring.main.sources", beans.getName() + "," + Heard.class.getName(),
				"logging.level.io.github.methodnotallowed", "warn");
	}

	private static RawRequest request() {
		return RawRequest.of("POST /get");
	}

	private static String text(MethodNotAllowed refusal) {
		return refusal.method() + " " + refusal.path() + " " + refusal.pattern() + " " + refusal.allowedMethods();
	}

	private record Outcome(RawResponse answer, List<String> heard) {
	}

	static class Heard extends CopyOnWriteArrayList<String> {

	}

	@Configuration(proxyBeanMethods = false)
	static class Customizers {

		@Bean
		@Order(2)
		MethodNotAllowedCustomizer second() {
			return (problem, refusal) -> problem.setProperty("order", problem.getProperties().get("order") + " second");
		}

		@Bean
		@Order(1)
		MethodNotAllowedCustomizer first() {
			return (problem, refusal) -> {
				problem.setTitle("No");
				problem.setProperty("order", "first");
				problem.setProperty("seen", text(refusal));
				problem.setProperty("odd", Map.of("nested", Arrays.asList(1, null, "text")));
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Meddlers {

		@Bean
		MethodNotAllowedCustomizer meddler() {
			return (problem, refusal) -> {
				problem.setStatus(200);
				problem.setProperty("status", 204);
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Listeners {

		@Bean
		@Order(2)
		MethodNotAllowedListener second(Heard heard) {
			return (refusal) -> heard.add("second " + text(refusal));
		}

		@Bean
		@Order(1)
		MethodNotAllowedListener first(Heard heard) {
			return (refusal) -> heard.add("first " + text(refusal));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Failures {

		@Bean
		@Order(1)
		MethodNotAllowedCustomizer failingCustomizer() {
			return (problem, refusal) -> {
				throw new IllegalStateException("customizer failed");
			};
		}

		@Bean
		@Order(2)
		MethodNotAllowedCustomizer customizerAfter() {
			return (problem, refusal) -> problem.setProperty("after", true);
		}

		@Bean
		@Order(1)
		MethodNotAllowedListener failingListener() {
			return (refusal) -> {
				throw new IllegalStateException("listener failed");
			};
		}

		@Bean
		@Order(2)
		MethodNotAllowedListener listenerAfter(Heard heard) {
			return (refusal) -> heard.add("heard");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FailingResolvers {

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
		LocaleResolver localeResolver() {
			return new FixedLocaleResolver() {

				@Override
				public Locale resolveLocale(HttpServletRequest request) {
					throw new AssertionError("no locale");
				}

			};
		}

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
		LocaleContextResolver localeContextResolver() {
			return new FixedLocaleContextResolver() {

				@Override
				public TimeZoneAwareLocaleContext resolveLocaleContext(ServerWebExchange exchange) {
					throw new AssertionError("no locale");
				}

			};
		}

	}

}
