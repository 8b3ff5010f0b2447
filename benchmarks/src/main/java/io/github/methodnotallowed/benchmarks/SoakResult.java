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

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the connections see in one part of a soak.
 */
final class SoakResult {

	private final List<Long> latencies = new ArrayList<>();

	private int refusals;

	private int wrong;

	private Connection.@Nullable Answer firstWrong;

	synchronized void refused(boolean right, Connection.Answer answer) {
		this.refusals++;
		check(right, answer);
	}

	synchronized void served(long nanoseconds, boolean right, Connection.Answer answer) {
		this.latencies.add(nanoseconds);
		check(right, answer);
	}

	private void check(boolean right, Connection.Answer answer) {
		if (!right) {
			this.wrong++;
			this.firstWrong = (this.firstWrong != null) ? this.firstWrong : answer;
		}
	}

	synchronized int refusals() {
		return this.refusals;
	}

	synchronized int wrong() {
		return this.wrong;
	}

	synchronized Connection.@Nullable Answer firstWrong() {
		return this.firstWrong;
	}

	/**
	 * Return the microseconds within which a share of the valid requests was answered.
	 */
	synchronized long latency(double share) {
		List<Long> sorted = this.latencies.stream().sorted().toList();
		return sorted.get((int) (share * (sorted.size() - 1))) / 1000;
	}

}
