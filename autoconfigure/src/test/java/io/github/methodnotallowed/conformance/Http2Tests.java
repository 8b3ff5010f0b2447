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

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.methodnotallowed.http.Http2Client;
import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawField;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds HTTP/2 to what the table says of HTTP/1.1.
 */
class Http2Tests {

	private static final Application APPLICATION = new Application("", Map.of("server.http2.enabled", "true"));

	private static final List<String> REQUESTS = List.of("POST /get", "HEAD /post", "DELETE /u/me", "FOO /get",
			"OPTIONS /get", "OPTIONS /fn/get", "HEAD /fn/get", "POST /fn/get", "POST /index.html", "GET /rse405",
			"GET /ret405", "GET /empty405", "GET /send405", "GET /failed405", "GET /stream405", "GET /emitter",
			"GET /off", "POST /nope");

	/** Fields about the connection, which HTTP/2 does not have. */
	private static final List<String> CONNECTION_FIELDS = List.of("connection", "keep-alive", "transfer-encoding");

	@ParameterizedTest
	@EnumSource
	void everyAnswerIsThatOfHttp1(Server server) throws Exception {
		try (RunningApplication application = RunningApplication.start(APPLICATION, server, true)) {
			for (String line : requests(server)) {
				RawRequest request = RawRequest.of(line);
				RawResponse answer = Http2Client.exchange(application.port(), request);
				assertThat(comparable(answer)).as("%s, answered %s", line, answer)
					.isEqualTo(comparable(RawConnection.exchange(application.port(), request)));
			}
		}
	}

	private static List<String> requests(Server server) {
		// which resets every HEAD over HTTP/2, with and without the starter
		boolean headless = server == Server.WEBFLUX_ON_TOMCAT;
		return REQUESTS.stream().filter((line) -> !headless || !line.startsWith("HEAD ")).toList();
	}

	private static Fingerprint comparable(RawResponse answer) {
		List<RawField> fields = answer.fields()
			.stream()
			.map((field) -> new RawField(field.name().toLowerCase(Locale.ROOT), field.value()))
			.filter((field) -> !CONNECTION_FIELDS.contains(field.name()))
			.toList();
		return Fingerprint.of(new RawResponse(answer.statusLine(), fields, answer.content()));
	}

}
