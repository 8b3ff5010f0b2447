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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Shows that an operator sees what he saw before, or more.
 */
@ExtendWith(OutputCaptureExtension.class)
class WebFluxOperatorTests {

	private static final List<String> REFUSALS = List.of("POST /get", "POST /u/7", "POST /app.js", "POST /hrh",
			"GET /ret405", "GET /empty405", "GET /send405", "GET /rse405", "GET /throw405", "GET /annotated405",
			"GET /failed405", "GET /mono405", "GET /off");

	@ParameterizedTest
	@EnumSource(names = { "WEBFLUX_ON_NETTY", "WEBFLUX_ON_TOMCAT" })
	void refusalsKeepTheirTags(Server server) throws Exception {
		Map<String, Map<String, String>> stock = tags(server, false, "");
		Map<String, Map<String, String>> actual = tags(server, true, "");
		assertThat(stock.get("POST /get")).containsEntry("exception", "MethodNotAllowedException")
			.containsEntry("uri", "UNKNOWN");
		assertThat(actual.get("POST /get")).containsEntry("uri", "/get");
		keepWhatIsKnown(stock, actual);
		assertThat(actual).isEqualTo(stock);
	}

	@ParameterizedTest
	@ValueSource(strings = { "explicit-advice", "own-handler" })
	void refusalsThatTheApplicationAnswersKeepTheirTags(String profile) throws Exception {
		Map<String, Map<String, String>> stock = tags(Server.WEBFLUX_ON_NETTY, false, profile);
		Map<String, Map<String, String>> actual = tags(Server.WEBFLUX_ON_NETTY, true, profile);
		keepWhatIsKnown(stock, actual);
		assertThat(actual).isEqualTo(stock);
	}

	/**
	 * Forget the pattern where Spring did not know it.
	 */
	private static void keepWhatIsKnown(Map<String, Map<String, String>> stock,
			Map<String, Map<String, String>> actual) {
		stock.forEach((request, tags) -> {
			if (tags.remove("uri", "UNKNOWN")) {
				actual.get(request).remove("uri");
			}
		});
	}

	private static Map<String, Map<String, String>> tags(Server server, boolean starter, String profile)
			throws IOException {
		Map<String, String> properties = Map.of("method-not-allowed.enabled", String.valueOf(starter),
				"spring.profiles.active", profile);
		Map<String, Map<String, String>> tags = new LinkedHashMap<>();
		try (ConfigurableApplicationContext context = ApplicationLauncher.launch(server, properties)) {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			for (String request : REFUSALS) {
				registry.clear();
				RawConnection.exchange(ApplicationLauncher.port(context), RawRequest.of(request));
				tags.put(request, tags(registry));
			}
		}
		return tags;
	}

	/**
	 * Return the tags of one request, which may be observed after its client has the
	 * answer.
	 */
	private static Map<String, String> tags(MeterRegistry registry) {
		long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
		Timer timer = null;
		while (timer == null && System.nanoTime() < end) {
			Thread.onSpinWait();
			timer = registry.find("http.server.requests").timer();
		}
		Map<String, String> tags = new TreeMap<>();
		assertThat(timer).isNotNull();
		for (Tag tag : timer.getId().getTags()) {
			tags.put(tag.getKey(), tag.getValue());
		}
		return tags;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/WEB-INF/web.xml", "/META-INF/x", "/web-inf/x", "/a/%57EB-INF/x", "/url:x" })
	void questionsForResourcesCauseNoWarning(String path, CapturedOutput output) throws Exception {
		Application application = new Application("",
				Map.of("logging.level.org.springframework.web.reactive.resource", "warn"));
		try (RunningApplication running = RunningApplication.start(application, Server.WEBFLUX_ON_NETTY, true)) {
			RawConnection.exchange(running.port(), RawRequest.of("POST " + path).withField("X-Refuse: error"));
		}
		assertThat(output.getAll()).doesNotContain("WARN");
	}

}
