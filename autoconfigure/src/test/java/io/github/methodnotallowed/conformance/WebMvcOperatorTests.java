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
import java.util.Map;

import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Shows that an operator sees what he saw before.
 */
@ExtendWith(OutputCaptureExtension.class)
class WebMvcOperatorTests {

	private static final String METRIC = "/actuator/metrics/http.server.requests?tag=method:POST&tag=uri:";

	@ParameterizedTest
	@EnumSource(names = { "MVC_ON_TOMCAT", "MVC_ON_JETTY" })
	void refusalsBehindAUrlKeepTheirTags(Server server) throws Exception {
		String[] stock = tags(server, false);
		assertThat(stock).allMatch((tags) -> tags.contains("\"405\"") && tags.contains("CLIENT_ERROR"));
		assertThat(tags(server, true)).containsExactly(stock);
	}

	private static String[] tags(Server server, boolean starter) throws IOException {
		try (RunningApplication application = RunningApplication.start(new Application("", Map.of()), server,
				starter)) {
			for (String path : new String[] { "/view", "/", "/app.js", "/legacy" }) {
				RawConnection.exchange(application.port(), RawRequest.of("POST " + path));
				RawConnection.exchange(application.port(),
						RawRequest.of("POST " + path).withField("Accept: text/html"));
			}
			RawResponse redirected = RawConnection.exchange(application.port(), RawRequest.of("POST /redir"));
			assertThat(redirected.status()).isEqualTo(405);
			return new String[] { tags(application, "/view"), tags(application, "/"), tags(application, "/**"),
					tags(application, "/redir") };
		}
	}

	private static String tags(RunningApplication application, String uri) throws IOException {
		RawResponse answer = RawConnection.exchange(application.port(), RawRequest.of("GET " + METRIC + uri));
		return answer.status() + answer.text().replaceAll("\\d+\\.\\d+(E-\\d+)?", "...");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/WEB-INF/web.xml", "/META-INF/x", "/web-inf/x", "/a/%57EB-INF/x", "/url:x" })
	void questionsForResourcesCauseNoWarning(String path, CapturedOutput output) throws Exception {
		Application application = new Application("",
				Map.of("logging.level.org.springframework.web.servlet.resource", "warn"));
		try (RunningApplication running = RunningApplication.start(application, Server.MVC_ON_TOMCAT, true)) {
			RawConnection.exchange(running.port(), RawRequest.of("POST " + path).withField("X-Refuse: error"));
		}
		assertThat(output.getAll()).doesNotContain("WARN");
	}

}
