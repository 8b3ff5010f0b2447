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

package io.github.methodnotallowed.log;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Decides which refusals get a line of their own, and counts the others. It remembers a
 * bounded number of kinds and forgets a kind after a minute without it. Thread-safe.
 */
final class Floods {

	/** How many kinds are told apart in a minute. */
	static final int MAX_KINDS = 128;

	/** How many lines a kind may have in a minute. If it needs more, it is a flood. */
	static final int MAX_LINES = 5;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final LongSupplier nanoTime;

	private final Map<RefusalKind, Window> windows = new ConcurrentHashMap<>();

	private final AtomicLong start;

	Floods(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.start = new AtomicLong(nanoTime.getAsLong());
	}

	/**
	 * Return whether a refusal gets a line of its own.
	 */
	boolean admit(RefusalKind kind) {
		Window window = this.windows.get(kind);
		if (window == null) {
			RefusalKind told = (this.windows.size() < MAX_KINDS) ? kind : RefusalKind.OTHER;
			window = this.windows.computeIfAbsent(told, (added) -> new Window());
		}
		return window.admit();
	}

	/**
	 * If a minute is over, report what was counted. Only one thread does so.
	 */
	void countEachMinute(Report report) {
		long begin = this.start.get();
		long now = this.nanoTime.getAsLong();
		if (now - begin >= MINUTE.toNanos() && this.start.compareAndSet(begin, now)) {
			count(report, Duration.ofNanos(now - begin));
		}
	}

	/**
	 * Tell what was counted.
	 */
	void count(Report report) {
		long now = this.nanoTime.getAsLong();
		count(report, Duration.ofNanos(now - this.start.getAndSet(now)));
	}

	private void count(Report report, Duration time) {
		this.windows.forEach((kind, window) -> {
			int seen = window.seen.getAndSet(0);
			int untold = seen - window.lines;
			if (seen == 0) {
				this.windows.remove(kind, window);
			}
			else if (untold > 0) {
				report.accept(kind, untold, time);
			}
			window.lines = (seen > MAX_LINES) ? 0 : MAX_LINES;
		});
	}

	/**
	 * Hears what was counted.
	 */
	interface Report {

		void accept(RefusalKind kind, int count, Duration time);

	}

	private static final class Window {

		private final AtomicInteger seen = new AtomicInteger();

		private volatile int lines = MAX_LINES;

		private boolean admit() {
			return this.seen.incrementAndGet() <= this.lines;
		}

	}

}
