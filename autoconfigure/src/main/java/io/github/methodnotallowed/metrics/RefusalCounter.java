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

package io.github.methodnotallowed.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.MethodNotAllowedListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/**
 * Counts refusals by method, path pattern and first cause. Thread-safe.
 *
 * @since 0.1.0
 */
public final class RefusalCounter implements MethodNotAllowedListener {

	/**
	 * The name of the counter. It does not begin with that of Spring's observation, whose
	 * filters and limits would be its own then.
	 */
	public static final String NAME = "http.server.method.not.allowed";

	private static final String UNKNOWN = "UNKNOWN";

	private final Meter.MeterProvider<Counter> counters;

	private final int maxSeries;

	private final Map<Series, Tags> series = new ConcurrentHashMap<>();

	/**
	 * Create a counter.
	 * @param registry the registry to count in
	 * @param maxSeries how many time series may have a pattern; if they are used up,
	 * another refusal is counted with the pattern {@code UNKNOWN}
	 */
	public RefusalCounter(MeterRegistry registry, int maxSeries) {
		this.counters = Counter.builder(NAME)
			.description("Number of requests that were refused because of their method")
			.withRegistry(registry);
		this.maxSeries = maxSeries;
	}

	@Override
	public void onMethodNotAllowed(MethodNotAllowed refusal) {
		this.counters.withTags(tags(Series.of(refusal))).increment();
	}

	private Tags tags(Series wanted) {
		if (UNKNOWN.equals(wanted.uri())) {
			return wanted.tags();
		}
		Tags tags = this.series.get(wanted);
		if (tags != null) {
			return tags;
		}
		return (this.series.size() < this.maxSeries) ? this.series.computeIfAbsent(wanted, Series::tags)
				: new Series(wanted.method(), UNKNOWN, wanted.cause()).tags();
	}

	private record Series(String method, String uri, String cause) {

		private static Series of(MethodNotAllowed refusal) {
			String pattern = (refusal.pattern() != null) ? refusal.pattern() : UNKNOWN;
			String cause = refusal.causes().isEmpty() ? "none" : refusal.causes().get(0).code();
			// as Spring's observations have it
			return new Series(refusal.knownMethod(), pattern.isEmpty() ? "root" : pattern, cause);
		}

		private Tags tags() {
			return Tags.of("cause", this.cause, "method", this.method, "uri", this.uri);
		}

	}

}
