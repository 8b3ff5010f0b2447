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

import java.util.concurrent.Callable;
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

/**
 * What an accepted request meets beyond Spring, each part alone: the guard and the
 * response net.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GuardBenchmark {

	/** The web stack. */
	@Param({ "webmvc", "webflux" })
	public String stack;

	/** The number of routes. */
	@Param({ "10", "1000", "10000" })
	public int routes;

	private Dispatcher dispatcher;

	private Callable<Object> guardLiteral;

	private Callable<Object> guardVariable;

	private Callable<Object> responseNet;

	@Setup(Level.Trial)
	public void start() {
		this.dispatcher = Dispatcher.start(Stack.of(this.stack), this.routes, true);
		this.guardLiteral = this.dispatcher.guard(Routes.literalPath(this.routes));
		this.guardVariable = this.dispatcher.guard(Routes.variablePath(this.routes));
		this.responseNet = this.dispatcher.responseNet(Routes.literalPath(this.routes));
	}

	@TearDown(Level.Trial)
	public void stop() {
		this.dispatcher.close();
	}

	@Benchmark
	public Object guardLiteral() throws Exception {
		return this.guardLiteral.call();
	}

	@Benchmark
	public Object guardVariable() throws Exception {
		return this.guardVariable.call();
	}

	@Benchmark
	public Object responseNet() throws Exception {
		return this.responseNet.call();
	}

}
