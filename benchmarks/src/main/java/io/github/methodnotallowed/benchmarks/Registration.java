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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Registers many routes at run time while requests go on.
 */
public final class Registration {

	private static final int CLIENTS = 2;

	private static final int INITIAL = 10;

	private static final int STEPS = 10;

	private Registration() {
	}

	/**
	 * Measure and print the table.
	 * @param args {@code --routes=10000 --stack=webmvc}
	 * @throws Exception if a server or a client fails
	 */
	public static void main(String[] args) throws Exception {
		Options options = new Options(args);
		Table table = new Table("registration at run time", "with", "routes", "ms in all",
				"last tenth / first tenth (linear: about 1)", "longest single, ms (≤ 50)", "longest answer, ms",
				"requests", "wrongly answered (0)");
		for (Stack stack : options.stacks()) {
			for (Variant variant : List.of(Variant.STARTER, Variant.STOCK)) {
				for (int routes : options.numbers("routes", 10_000)) {
					try (ServerProcess server = ServerProcess.start(stack, variant.classPath(), Map.of())) {
						measure(table, stack, variant, server, routes);
					}
				}
			}
		}
	}

	private static void measure(Table table, Stack stack, Variant variant, ServerProcess server, int routes)
			throws IOException, InterruptedException, ExecutionException {
		warmUp(server, routes);
		AtomicBoolean done = new AtomicBoolean();
		ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
		try {
			List<Future<Client>> clients = new ArrayList<>();
			for (int i = 0; i < CLIENTS; i++) {
				clients.add(threads.submit(() -> send(server.port(), done)));
			}
			List<Double> times = new ArrayList<>();
			double longest = 0;
			for (int step = 0; step < STEPS; step++) {
				int from = 2 * routes + step * routes / STEPS;
				String[] answer = server.ask("register " + from + " " + (from + routes / STEPS)).split(" ");
				times.add(Long.parseLong(answer[0]) / 1e6);
				longest = Math.max(longest, Long.parseLong(answer[1]) / 1e6);
			}
			done.set(true);
			Client sum = new Client(0, 0, 0);
			for (Future<Client> client : clients) {
				sum = sum.plus(client.get());
			}
			table.row(stack, variant, routes, round(times.stream().mapToDouble(Double::doubleValue).sum()),
					round(times.get(STEPS - 1) / times.get(0)), round(longest), round(sum.longest / 1e6), sum.requests,
					sum.wrong);
		}
		finally {
			done.set(true);
			threads.shutdownNow();
		}
	}

	/**
	 * Compile what is measured, with other routes.
	 */
	private static void warmUp(ServerProcess server, int routes) throws IOException {
		Connection.requestsPerSecond(server.port(), "GET", Routes.path(0), CLIENTS, 3);
		Connection.requestsPerSecond(server.port(), "DELETE", Routes.path(0), CLIENTS, 3);
		server.ask("register " + INITIAL + " " + (INITIAL + routes / 2));
	}

	private static Client send(int port, AtomicBoolean done) throws IOException {
		long requests = 0;
		long wrong = 0;
		long longest = 0;
		try (Connection connection = new Connection(port)) {
			for (; !done.get(); requests++) {
				boolean accepted = requests % 2 == 0;
				long start = System.nanoTime();
				int status = connection.exchange(accepted ? "GET" : "DELETE", Routes.path(0)).status();
				longest = Math.max(longest, System.nanoTime() - start);
				wrong += (status == (accepted ? 200 : 405)) ? 0 : 1;
			}
		}
		return new Client(requests, wrong, longest);
	}

	private static String round(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

	/**
	 * What a client has seen.
	 */
	private record Client(long requests, long wrong, long longest) {

		Client plus(Client other) {
			return new Client(this.requests + other.requests, this.wrong + other.wrong,
					Math.max(this.longest, other.longest));
		}

	}

}
