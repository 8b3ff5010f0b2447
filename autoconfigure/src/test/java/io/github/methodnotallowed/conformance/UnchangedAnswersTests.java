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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Refusals leave nothing behind in the objects of an application: what it serves has the
 * same bytes before and after thousands of them, and while they go on. Set
 * {@code -Dunchanged.refusals} to send more: CI does.
 */
class UnchangedAnswersTests {

	private static final int CLIENTS = 4;

	private static final int ROUNDS = Integer.getInteger("unchanged.refusals", 2_000) / CLIENTS;

	private static final Application APPLICATION = new Application("everybody",
			Map.of("spring.profiles.active", "cross-origin,interceptor,filter-functions,foreign-mapping"));

	private static final List<String> SERVED = List.of("GET /get", "HEAD /get", "OPTIONS /get", "GET /cross-origin",
			"OPTIONS /cross-origin", "GET /u/7", "GET /fn/get", "HEAD /fn/get", "OPTIONS /fn/get", "GET /fnn/a",
			"GET /index.html", "OPTIONS /index.html", "GET /filtered", "GET /foreign", "GET /actuator/health",
			"GET /any", "POST /any");

	private static final List<String> REFUSED = List.of("DELETE /get", "DELETE /cross-origin", "POST /u/7",
			"POST /fn/get", "PUT /fnn/a", "POST /index.html", "FOO /get", "POST /actuator/health", "GET /throw405",
			"GET /rse405", "GET /ret405", "DELETE /mixed", "PUT /filtered", "HEAD /post", "POST /hrh");

	private static final List<String> FIELDS = List.of("", "Origin: https://shop.example",
			"Origin: https://foreign.example", "Accept: text/html", "Accept: application/problem+xml",
			"Accept-Language: de-CH, fr;q=0.5", "X-Key: 1");

	@ParameterizedTest
	@EnumSource(Server.class)
	void refusalsChangeNoServedByte(Server server) throws Exception {
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		try (RunningApplication application = RunningApplication.start(APPLICATION, server, true)) {
			Map<RawRequest, Fingerprint> before = served(application);
			List<Callable<Void>> tasks = IntStream.range(0, CLIENTS)
				.mapToObj((client) -> (Callable<Void>) () -> refuse(application, client, before))
				.toList();
			for (Future<Void> done : clients.invokeAll(tasks)) {
				done.get();
			}
			assertThat(served(application)).isEqualTo(before);
		}
		finally {
			clients.shutdownNow();
		}
	}

	private static Void refuse(RunningApplication application, int client, Map<RawRequest, Fingerprint> before)
			throws IOException {
		List<RawRequest> refused = requests(REFUSED).toList();
		List<RawRequest> served = List.copyOf(before.keySet());
		Client connection = new Client(application);
		for (int i = 0; i < ROUNDS; i++) {
			RawRequest request = refused.get((i * CLIENTS + client) % refused.size());
			RawResponse answer = connection.exchange(request);
			// CORS refuses what is handled
			assertThat(answer.status()).as(request + "\n" + answer).isIn(405, 403);
			if (i % 10 == 0) {
				RawRequest accepted = served.get((i / 10 * CLIENTS + client) % served.size());
				assertThat(fingerprint(connection.exchange(accepted))).as(accepted.toString())
					.isEqualTo(before.get(accepted));
			}
		}
		connection.connection.close();
		return null;
	}

	private static Map<RawRequest, Fingerprint> served(RunningApplication application) throws IOException {
		Map<RawRequest, Fingerprint> answers = new LinkedHashMap<>();
		for (RawRequest request : requests(SERVED).toList()) {
			Fingerprint answer = fingerprint(RawConnection.exchange(application.port(), request));
			if (answer.status() < 400) {
				answers.put(request, answer);
			}
		}
		return answers;
	}

	private static Fingerprint fingerprint(RawResponse answer) {
		return Fingerprint.of(answer).without("Connection");
	}

	private static Stream<RawRequest> requests(List<String> lines) {
		List<RawRequest> requests = new ArrayList<>();
		for (String line : lines) {
			for (String field : FIELDS) {
				RawRequest request = RawRequest.of(line);
				requests.add(field.isEmpty() ? request : request.withField(field));
			}
		}
		return requests.stream();
	}

	/**
	 * A connection that is opened again whenever the server has had enough of it.
	 */
	private static final class Client {

		private final RunningApplication application;

		private RawConnection connection;

		private Client(RunningApplication application) throws IOException {
			this.application = application;
			this.connection = application.connect();
		}

		private RawResponse exchange(RawRequest request) throws IOException {
			RawResponse answer = this.connection.exchange(request);
			if (!answer.keepsAlive()) {
				this.connection.close();
				this.connection = this.application.connect();
			}
			return answer;
		}

	}

}
