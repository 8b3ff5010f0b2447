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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends millions of refusals to a server in its own process, with all that is on by
 * default, and watches what it keeps.
 */
public final class Soak {

	private static final int TENTHS = 10;

	private static final long HEAP = 1_000_000;

	private Soak() {
	}

	/**
	 * Soak, print the tables and exit with 1 if a bound is missed.
	 * @param args {@code --refusals=10000000 --stack=webmvc}
	 * @throws IOException if a server fails
	 */
	public static void main(String[] args) throws IOException {
		Options options = new Options(args);
		int refusals = options.number("refusals", 10_000_000);
		SoakRequests requests = new SoakRequests(refusals, refusals / 10, refusals / 100, "");
		boolean missed = false;
		for (Stack stack : options.stacks()) {
			for (String bound : run(stack, requests).missed(HEAP)) {
				System.out.println("Missed: " + bound);
				missed = true;
			}
		}
		System.exit(missed ? 1 : 0);
	}

	static SoakReport run(Stack stack, SoakRequests requests) throws IOException {
		List<SoakReport.Tenth> tenths = new ArrayList<>();
		Table table = SoakReport.table(stack);
		try (ServerProcess server = ServerProcess.start(stack, Variant.SIGNALS.classPath(),
				Map.of("spring.main.sources", MeasuredServer.Listening.class.getName()));
				SoakClient one = new SoakClient(server.port(), requests);
				SoakClient other = new SoakClient(server.port(), requests)) {
			int begin = 0;
			for (int tenth = 1; tenth <= TENTHS; tenth++) {
				int end = (int) ((long) requests.refusals() * tenth / TENTHS);
				AtomicInteger next = new AtomicInteger(begin);
				SoakResult seen = new SoakResult();
				long start = System.nanoTime();
				together(one, other, next, end, seen);
				tenths.add(SoakReport.Tenth.of(end, (System.nanoTime() - start) / 1e9, seen, server));
				tenths.get(tenth - 1).addTo(table);
				begin = end;
			}
		}
		return new SoakReport(tenths);
	}

	private static void together(SoakClient one, SoakClient other, AtomicInteger next, int end, SoakResult seen)
			throws IOException {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<Callable<Void>> tasks = new ArrayList<>();
			for (SoakClient client : List.of(one, other)) {
				tasks.add(() -> {
					client.run(next, end, seen);
					return null;
				});
			}
			for (Future<Void> done : threads.invokeAll(tasks)) {
				done.get();
			}
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IOException(ex);
		}
		finally {
			threads.shutdownNow();
		}
	}

}
