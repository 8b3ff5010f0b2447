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

package io.github.methodnotallowed;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

import com.sun.management.ThreadMXBean;

/**
 * Counts what a call allocates on the heap.
 */
public final class Allocations {

	private static final int CALLS = 2_000;

	private static final int ROUNDS = 5;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private Allocations() {
	}

	/**
	 * Return the bytes that the current thread allocates for a call. The first round
	 * warms up; of the others the least counts, as nothing but the call can be in all.
	 * @param call the call
	 * @return the average of a round
	 * @throws Exception if the call fails
	 */
	public static long bytesOf(Callable<?> call) throws Exception {
		LongStream.Builder rounds = LongStream.builder();
		round(call);
		for (int i = 0; i < ROUNDS; i++) {
			rounds.add(round(call) / CALLS);
		}
		return rounds.build().min().orElseThrow();
	}

	private static long round(Callable<?> call) throws Exception {
		long before = THREADS.getCurrentThreadAllocatedBytes();
		for (int i = 0; i < CALLS; i++) {
			call.call();
		}
		return THREADS.getCurrentThreadAllocatedBytes() - before;
	}

}
