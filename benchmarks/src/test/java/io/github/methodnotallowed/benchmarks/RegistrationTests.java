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

package io.github.methodnotallowed.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that no request is refused that Spring would serve, while one thread registers
 * and removes routes and eight send requests.
 */
class RegistrationTests {

	private static final int CLIENTS = 8;

	private static final int CHANGES = 200;

	/** Even, as after each removal. */
	private static final int OVER = CHANGES;

	private static final int STEADY = 0;

	/** Comes and goes beside a route that has its path and another method. */
	private static final int CHANGING = 14;

	/** Odd while the changing route is registered for certain. */
	private final AtomicInteger generation = new AtomicInteger();

	private final AtomicInteger answers = new AtomicInteger();

	@ParameterizedTest
	@EnumSource
	void refusesNothingThatSpringWouldServe(Stack stack) throws Exception {
		Map<String, String> properties = Map.of("server.port", "0", "server.tomcat.max-keep-alive-requests", "-1");
		ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
		try (ConfigurableApplicationContext context = MeasuredServer.start(stack, properties, Sibling.class)) {
			List<Future<Integer>> clients = new ArrayList<>();
			for (int i = 0; i < CLIENTS; i++) {
				clients.add(threads.submit(() -> certainlyServed(MeasuredServer.port(context))));
			}
			Routes routes = context.getBean(Routes.class);
			while (this.generation.get() < OVER) {
				routes.register(CHANGING);
				this.generation.incrementAndGet();
				awaitAnswers(clients);
				this.generation.incrementAndGet();
				routes.unregister(CHANGING);
			}
			int served = 0;
			for (Future<Integer> client : clients) {
				served += client.get();
			}
			assertThat(served).isPositive();
		}
		finally {
			this.generation.set(OVER);
			threads.shutdownNow();
		}
	}

	private void awaitAnswers(List<Future<Integer>> clients) {
		int enough = this.answers.get() + CLIENTS;
		while (this.answers.get() < enough && clients.stream().noneMatch(Future::isDone)) {
			Thread.yield();
		}
	}

	/**
	 * Return how often the changing route was there from before the request until after
	 * the answer.
	 */
	private int certainlyServed(int port) throws IOException {
		int served = 0;
		try (Connection connection = new Connection(port)) {
			for (int before = 0; before < OVER;) {
				assertThat(connection.exchange("GET", Routes.path(STEADY)).status()).isEqualTo(200);
				assertThat(connection.exchange("DELETE", Routes.path(STEADY)).status()).isEqualTo(405);
				before = this.generation.get();
				int status = connection.exchange("GET", Routes.path(CHANGING)).status();
				this.answers.incrementAndGet();
				if (before % 2 == 1 && this.generation.get() == before) {
					assertThat(status).isEqualTo(200);
					served++;
				}
				else {
					assertThat(status).isIn(200, 405);
				}
			}
		}
		return served;
	}

	@RestController
	static class Sibling {

		@PostMapping("/v/14/{id}")
		String create() {
			return "ok";
		}

	}

}
