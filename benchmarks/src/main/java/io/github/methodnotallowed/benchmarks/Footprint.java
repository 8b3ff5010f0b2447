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

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.methodnotallowed.route.RouteTable;

import org.springframework.http.server.PathContainer;

/**
 * Measures what the starter takes before the first request: memory and time for its
 * table, and time at the start of the samples.
 */
public final class Footprint {

	private static final int TABLES = 20;

	private static final Pattern PORT = Pattern.compile("started on port (\\d+)");

	private static final PathContainer PATH = PathContainer.parsePath(Routes.path(0));

	private Footprint() {
	}

	/**
	 * Measure and print the tables.
	 * @param args {@code --routes=10000 --rounds=15 --stack=webmvc}
	 * @throws IOException if a sample cannot be started
	 */
	public static void main(String[] args) throws IOException {
		Options options = new Options(args);
		Table table = new Table("route table", "routes", "bytes a route (≤ 500)", "ms to build (≤ 100)",
				"least – greatest");
		for (Stack stack : options.stacks()) {
			for (int routes : options.numbers("routes", 10_000)) {
				try (Dispatcher dispatcher = Dispatcher.start(stack, routes, true)) {
					Sample build = buildTimes(dispatcher);
					table.row(stack, routes, bytes(dispatcher) / routes, build.cells("%.1f"));
				}
			}
		}
		table = new Table("s from start to first answer", "of", "with", "least – greatest", "without",
				"least – greatest", "ratio (≤ 1.02)", "least – greatest");
		for (Stack stack : options.stacks()) {
			List<StartUp> with = new ArrayList<>();
			List<StartUp> without = new ArrayList<>();
			int rounds = options.number("rounds", 15);
			// the first start of each fills the caches of the operating system
			for (int round = -1; round < rounds; round++) {
				StartUp first = startUp(stack, round % 2 == 0);
				StartUp second = startUp(stack, round % 2 != 0);
				if (round >= 0) {
					with.add((round % 2 == 0) ? first : second);
					without.add((round % 2 == 0) ? second : first);
				}
			}
			addRow(table, stack, "time", StartUp::elapsed, with, without);
			addRow(table, stack, "processor time", StartUp::processor, with, without);
		}
	}

	private static void addRow(Table table, Stack stack, String measure, Function<StartUp, Double> seconds,
			List<StartUp> with, List<StartUp> without) {
		Sample numerator = new Sample(with.stream().map(seconds).toList());
		Sample denominator = new Sample(without.stream().map(seconds).toList());
		table.row("sample, " + stack, measure, numerator.cells("%.2f"), denominator.cells("%.2f"),
				numerator.per(denominator).cells("%.3f"));
	}

	/**
	 * Return the milliseconds that warm builds take.
	 */
	private static Sample buildTimes(Dispatcher dispatcher) {
		List<Double> times = new ArrayList<>();
		for (int i = 0; i < 2 * TABLES; i++) {
			long start = System.nanoTime();
			dispatcher.table().accepts(PATH, "GET");
			times.add((System.nanoTime() - start) / 1e6);
		}
		return new Sample(times.subList(TABLES, times.size()));
	}

	/**
	 * Return the bytes that a table retains beyond what Spring holds anyway: the growth
	 * of the heap by several tables of the same application.
	 */
	private static long bytes(Dispatcher dispatcher) {
		List<RouteTable> tables = new ArrayList<>();
		long before = Heap.usedAfterCollection();
		for (int i = 0; i < TABLES; i++) {
			RouteTable table = dispatcher.table();
			table.accepts(PATH, "GET");
			tables.add(table);
		}
		return (Heap.usedAfterCollection() - before) / tables.size();
	}

	/**
	 * Start a sample and wait for its first answer.
	 */
	private static StartUp startUp(Stack stack, boolean starter) throws IOException {
		Path sample = Path.of("..", "samples", stack.name().toLowerCase(Locale.ROOT), "target");
		List<String> classPath = new ArrayList<>(List.of(sample.resolve("classes").toString()));
		classPath.addAll(List.of(Files.readString(sample.resolve("classpath")).split(File.pathSeparator)));
		if (!starter) {
			Variant.withoutStarter(classPath);
		}
		String application = "io.github.methodnotallowed.samples." + stack.name().toLowerCase(Locale.ROOT)
				+ ".ShopApplication";
		long start = System.nanoTime();
		Process process = new ProcessBuilder(ServerProcess.java(), "-cp", String.join(File.pathSeparator, classPath),
				application, "--server.port=0")
			.redirectErrorStream(true)
			.start();
		try {
			StringBuilder log = new StringBuilder();
			for (String line : (Iterable<String>) process.inputReader().lines()::iterator) {
				log.append(line).append('\n');
				Matcher port = PORT.matcher(log);
				if (line.contains("Started ShopApplication") && port.find()) {
					Connection.exchangeOnce(Integer.parseInt(port.group(1)), "GET", "/orders");
					Duration processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
					return new StartUp((System.nanoTime() - start) / 1e9, processor.toMillis() / 1e3);
				}
			}
			throw new IllegalStateException(log.toString());
		}
		finally {
			process.destroy();
			process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
		}
	}

	/**
	 * What it takes a process to give its first answer.
	 *
	 * @param elapsed the seconds since its start
	 * @param processor the seconds for which it kept a processor busy
	 */
	private record StartUp(double elapsed, double processor) {
	}

}
