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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.Cause.Certainty;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.actuate.RefusalRecorder.RecentRefusal;
import io.github.methodnotallowed.actuate.RefusalRecorder.RefusalCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RefusalRecorder}.
 */
class RefusalRecorderTests {

	private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

	private final RefusalRecorder recorder = new RefusalRecorder(3, Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void countsByPatternMethodAndFirstCause() {
		this.recorder.onMethodNotAllowed(refusal("GET", "/a", "redirect"));
		this.recorder.onMethodNotAllowed(refusal("GET", "/a", "redirect"));
		this.recorder.onMethodNotAllowed(refusal("GET", "/a", null));
		this.recorder.onMethodNotAllowed(refusal("PUT", "/b", null));
		assertThat(this.recorder.counts()).containsExactly(new RefusalCount("/a", "GET", "redirect", 2),
				new RefusalCount("/a", "GET", null, 1), new RefusalCount("/b", "PUT", null, 1));
	}

	@Test
	void remembersTheLastRefusalsTheLastOneFirst() {
		for (String method : List.of("PUT", "POST", "DELETE", "PATCH")) {
			this.recorder.onMethodNotAllowed(refusal(method, "/a", "plain").withMethods("GET", method));
		}
		assertThat(this.recorder.recent()).extracting(RecentRefusal::refusedMethod)
			.containsExactly("PATCH", "DELETE", "POST");
		assertThat(this.recorder.recent()).first().satisfies((recent) -> {
			assertThat(recent.time()).isEqualTo(NOW);
			assertThat(recent.method()).isEqualTo("GET");
			assertThat(recent.pattern()).isEqualTo("/a");
			assertThat(recent.allowedMethods()).containsExactly("QUERY");
			assertThat(recent.causes()).extracting(Cause::code).containsExactly("plain");
		});
	}

	@Test
	void remembersNothingOfThePath() {
		this.recorder.onMethodNotAllowed(MethodNotAllowed.of("GET", "/secret?token=1", null, AllowedMethods.NONE));
		assertThat(this.recorder.recent().toString() + this.recorder.counts()).doesNotContain("secret");
	}

	@Test
	void countsMethodsThatHttpDoesNotKnowTogether() {
		IntStream.range(0, 1000).forEach((i) -> this.recorder.onMethodNotAllowed(refusal("M" + i, "/a", null)));
		assertThat(this.recorder.counts()).containsExactly(new RefusalCount("/a", "UNKNOWN", null, 1000));
	}

	@Test
	void isBoundedWhateverPatternsAndCausesThereAre() {
		IntStream.range(0, 10_000)
			.forEach((i) -> this.recorder.onMethodNotAllowed(refusal("GET", "/a" + i, "cause" + i)));
		assertThat(this.recorder.counts()).hasSize(RefusalRecorder.MAX_COUNTERS + 1)
			.contains(new RefusalCount(null, "GET", null, 8000));
		assertThat(this.recorder.counts().stream().mapToLong(RefusalCount::count).sum()).isEqualTo(10_000);
	}

	@Test
	void cutsLongTextsAndManyCauses() {
		Cause cause = new Cause("long", Certainty.POSSIBLE, "e".repeat(10_000), "a".repeat(10_000));
		this.recorder.onMethodNotAllowed(
				refusal("GET", "/a", null).withCauses(IntStream.range(0, 100).mapToObj((i) -> cause).toList()));
		assertThat(this.recorder.recent().get(0).causes()).hasSize(8).allSatisfy((kept) -> {
			assertThat(kept.evidence()).hasSize(501);
			assertThat(kept.action()).hasSize(501);
		});
	}

	@Test
	void countsOnlyIfNothingIsToBeRemembered() {
		RefusalRecorder counting = new RefusalRecorder(0, Clock.systemUTC());
		counting.onMethodNotAllowed(refusal("GET", "/a", null));
		assertThat(counting.counts()).hasSize(1);
		assertThat(counting.recent()).isEmpty();
	}

	@Test
	void losesNothingWithManyThreads() throws InterruptedException {
		ExecutorService executor = Executors.newFixedThreadPool(4);
		for (int i = 0; i < 4; i++) {
			executor.execute(() -> IntStream.range(0, 5000)
				.forEach((j) -> this.recorder.onMethodNotAllowed(refusal("GET", "/a" + j % 7, null))));
		}
		executor.shutdown();
		assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		assertThat(this.recorder.counts()).hasSize(7);
		assertThat(this.recorder.counts().stream().mapToLong(RefusalCount::count).sum()).isEqualTo(20_000);
		assertThat(this.recorder.recent()).hasSize(3);
	}

	private static MethodNotAllowed refusal(String method, String pattern, @Nullable String cause) {
		MethodNotAllowed refusal = MethodNotAllowed.of(method, "/path", pattern,
				AllowedMethods.of(Set.of(HttpMethod.valueOf("QUERY"))));
		return (cause != null) ? refusal.withCauses(List.of(new Cause(cause, Certainty.CERTAIN, "evidence", "action")))
				: refusal;
	}

}
