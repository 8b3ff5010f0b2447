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

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Values measured in several rounds.
 *
 * @param values the values in the order of the rounds
 */
record Sample(List<Double> values) {

	double median() {
		List<Double> sorted = this.values.stream().sorted().toList();
		int half = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
	}

	/**
	 * Return the quotients of what was measured in the same round.
	 */
	Sample per(Sample other) {
		return new Sample(IntStream.range(0, this.values.size())
			.mapToObj((round) -> this.values.get(round) / other.values.get(round))
			.toList());
	}

	/**
	 * Return the median and, behind it, the least and the greatest value.
	 */
	List<Object> cells(String format) {
		double least = this.values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
		double greatest = this.values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
		return List.of(String.format(Locale.ROOT, format, median()),
				String.format(Locale.ROOT, format + " – " + format, least, greatest));
	}

}
