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

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.http.server.PathContainer;

/**
 * The building of the table, which the first request waits for.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TableBenchmark {

	private static final PathContainer PATH = PathContainer.parsePath(Routes.path(0));

	/** The web stack. */
	@Param({ "webmvc", "webflux" })
	public String stack;

	/** The number of routes. */
	@Param({ "10", "1000", "10000" })
	public int routes;

	private Dispatcher dispatcher;

	@Setup(Level.Trial)
	public void start() {
		this.dispatcher = Dispatcher.start(Stack.of(this.stack), this.routes, true);
	}

	@TearDown(Level.Trial)
	public void stop() {
		this.dispatcher.close();
	}

	@Benchmark
	public boolean build() {
		return this.dispatcher.table().accepts(PATH, "GET");
	}

}
