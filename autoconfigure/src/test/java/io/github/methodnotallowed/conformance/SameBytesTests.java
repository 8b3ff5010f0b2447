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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts each server in two JVMs, whose sets have an order of their own. Row 139 of the
 * specification.
 */
class SameBytesTests {

	private static final Application USUAL = new Application("", Map.of());

	private static final List<String> FIELDS = List.of("Allow", "Cache-Control", "Content-Length", "Content-Type",
			"Vary", "X-Content-Type-Options");

	private static final List<RawRequest> REQUESTS = Stream
		.of("POST /u/7", "DELETE /u/me", "OPTIONS /anyp", "DELETE /mixed", "PUT /fnn/a", "POST /fres/app.js",
				"POST /index.html", "POST /hrh", "DELETE /actuator/demo", "FOO /hdr2", "HEAD /post")
		.map(RawRequest::of)
		.flatMap((request) -> Stream.of(request, request.withField("Accept: application/problem+xml")))
		.toList();

	@Test
	void sameRequestGetsSameBytesFromEveryStackServerAndStart() throws IOException {
		List<String> first = answersOfThisJvm(Server.MVC_ON_TOMCAT);
		assertThat(first).allMatch((answer) -> answer.contains("[nosniff]") || answer.startsWith("OPTIONS"));
		try (Jvm other = Jvm.start()) {
			for (Server server : Server.values()) {
				assertThat(answersOfThisJvm(server)).as("%s", server).isEqualTo(first);
				assertThat(answers(other.start(server, Map.of()))).as("%s in another JVM", server).isEqualTo(first);
			}
		}
	}

	private static List<String> answersOfThisJvm(Server server) throws IOException {
		try (RunningApplication application = RunningApplication.start(USUAL, server, true)) {
			return answers(application);
		}
	}

	private static List<String> answers(RunningApplication application) throws IOException {
		List<String> answers = new ArrayList<>();
		for (RawRequest request : REQUESTS) {
			answers.add(request + "\n" + ours(RawConnection.exchange(application.port(), request)));
		}
		return answers;
	}

	/**
	 * Return what the library says, in the order and the case that it says it, without
	 * what the server adds.
	 */
	private static String ours(RawResponse answer) {
		StringBuilder ours = new StringBuilder().append(answer.status()).append('\n');
		for (String name : FIELDS) {
			ours.append(name).append(": ").append(answer.values(name)).append('\n');
		}
		return ours.append(answer.text()).toString();
	}

}
