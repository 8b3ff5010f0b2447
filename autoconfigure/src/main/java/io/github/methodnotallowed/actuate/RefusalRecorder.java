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

package io.github.methodnotallowed.actuate;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;

import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.MethodNotAllowedListener;
import org.jspecify.annotations.Nullable;

/**
 * Counts the refusals by pattern, method and first cause, and remembers the last ones.
 * What it remembers is bounded whatever clients send. Of a request it keeps the method
 * and the causes, whose evidence may quote a path or a field; it keeps nothing else.
 * Thread-safe; a refusal that is not the first of its kind takes no lock.
 *
 * @since 0.1.0
 */
public final class RefusalRecorder implements MethodNotAllowedListener {

	/** The most combinations that are counted apart. Further ones have no pattern. */
	static final int MAX_COUNTERS = 2000;

	static final String UNKNOWN = "UNKNOWN";

	private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "QUERY", "TRACE",
			"OPTIONS");

	private final int size;

	private final Clock clock;

	private volatile Records records;

	/**
	 * Create a recorder.
	 * @param size how many of the last refusals to remember, possibly none
	 * @param clock tells the time of a refusal
	 */
	public RefusalRecorder(int size, Clock clock) {
		this.size = size;
		this.clock = clock;
		this.records = new Records(size, clock.instant());
	}

	@Override
	public void onMethodNotAllowed(MethodNotAllowed refusal) {
		this.records.add(refusal, this.clock);
	}

	/**
	 * Forget all refusals and begin anew.
	 */
	public void forget() {
		this.records = new Records(this.size, this.clock.instant());
	}

	/**
	 * Return since when refusals are counted.
	 */
	Instant since() {
		return this.records.since;
	}

	/**
	 * Return the counters, the highest first.
	 */
	List<RefusalCount> counts() {
		return this.records.counters.entrySet()
			.stream()
			.map((entry) -> entry.getKey().with(entry.getValue().sum()))
			.sorted(RefusalCount.HIGHEST_FIRST)
			.toList();
	}

	/**
	 * Return the remembered refusals, the last one first.
	 */
	List<RecentRefusal> recent() {
		return this.records.recent();
	}

	/**
	 * How often a method was refused for one cause.
	 *
	 * @param pattern the path pattern, or {@code null} if none is known
	 * @param method the refused method, or {@value #UNKNOWN} if HTTP does not know it
	 * @param cause the code of the first cause, or {@code null} if none was found
	 * @param count the number of refusals
	 */
	public record RefusalCount(@Nullable String pattern, String method, @Nullable String cause, long count) {

		private static final Comparator<RefusalCount> HIGHEST_FIRST = Comparator.comparingLong(RefusalCount::count)
			.reversed()
			.thenComparing((count) -> Objects.toString(count.pattern(), ""))
			.thenComparing(RefusalCount::method)
			.thenComparing((count) -> Objects.toString(count.cause(), ""));

		private static RefusalCount of(MethodNotAllowed refusal) {
			String method = KNOWN.contains(refusal.refusedMethod()) ? refusal.refusedMethod() : UNKNOWN;
			return new RefusalCount(refusal.pattern(), method,
					refusal.causes().isEmpty() ? null : refusal.causes().get(0).code(), 0);
		}

		private RefusalCount with(long count) {
			return new RefusalCount(this.pattern, this.method, this.cause, count);
		}

		private RefusalCount withoutDetails() {
			return new RefusalCount(null, this.method, null, 0);
		}

	}

	private static final class Records {

		private final Instant since;

		private final Map<RefusalCount, LongAdder> counters = new ConcurrentHashMap<>();

		private final AtomicReferenceArray<@Nullable RecentRefusal> ring;

		private final AtomicLong added = new AtomicLong();

		private Records(int size, Instant since) {
			this.ring = new AtomicReferenceArray<>(size);
			this.since = since;
		}

		private void add(MethodNotAllowed refusal, Clock clock) {
			counter(RefusalCount.of(refusal)).increment();
			if (this.ring.length() > 0) {
				int index = (int) (this.added.getAndIncrement() % this.ring.length());
				this.ring.set(index, RecentRefusal.of(refusal, clock.instant()));
			}
		}

		private LongAdder counter(RefusalCount key) {
			LongAdder counter = this.counters.get(key);
			if (counter != null) {
				return counter;
			}
			RefusalCount kept = (this.counters.size() < MAX_COUNTERS) ? key : key.withoutDetails();
			return this.counters.computeIfAbsent(kept, (absent) -> new LongAdder());
		}

		private List<RecentRefusal> recent() {
			List<RecentRefusal> recent = new ArrayList<>();
			long end = this.added.get();
			for (long i = end - 1; i >= Math.max(0, end - this.ring.length()); i--) {
				RecentRefusal refusal = this.ring.get((int) (i % this.ring.length()));
				if (refusal != null) {
					recent.add(refusal);
				}
			}
			return recent;
		}

	}

	/**
	 * One refusal.
	 *
	 * @param time when it was refused
	 * @param method the method that the client sent
	 * @param refusedMethod the method that was refused, which is another one if a filter
	 * has replaced it
	 * @param pattern the path pattern, or {@code null} if none is known
	 * @param allowedMethods the methods that the resource supports
	 * @param causes why the method may have arrived, the first one to look at first
	 */
	public record RecentRefusal(Instant time, String method, String refusedMethod, @Nullable String pattern,
			List<String> allowedMethods, List<Cause> causes) {

		private static final int MAX_CAUSES = 8;

		private static final int MAX_TEXT = 500;

		private static RecentRefusal of(MethodNotAllowed refusal, Instant time) {
			return new RecentRefusal(time, refusal.method(), refusal.refusedMethod(), refusal.pattern(),
					refusal.allowedMethods().names(),
					refusal.causes().stream().limit(MAX_CAUSES).map(RecentRefusal::cut).toList());
		}

		private static Cause cut(Cause cause) {
			boolean fits = cause.evidence().length() <= MAX_TEXT && cause.action().length() <= MAX_TEXT;
			return fits ? cause
					: new Cause(cause.code(), cause.certainty(), cut(cause.evidence()), cut(cause.action()));
		}

		private static String cut(String text) {
			return (text.length() <= MAX_TEXT) ? text : text.substring(0, MAX_TEXT) + "\u2026";
		}

	}

}
