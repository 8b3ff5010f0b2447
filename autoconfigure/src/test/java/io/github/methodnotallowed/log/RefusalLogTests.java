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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.RequestClues;
import io.github.methodnotallowed.diagnosis.CauseCode;
import io.github.methodnotallowed.log.RefusalLog.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RefusalLog}.
 */
class RefusalLogTests {

	private final AtomicLong nanoTime = new AtomicLong();

	private final Lines lines = new Lines();

	private final RefusalLog log = new RefusalLog(Level.INFO, this.lines, this.nanoTime::get);

	@Test
	void saysWhatWasRefusedWhereAndWhy() {
		this.log.onMethodNotAllowed(refusal("PATCH", "/orders/17", "/orders/{id}").withCauses(
				List.of(new Cause("letter-case", Cause.Certainty.CERTAIN, "The method is 'patch'.", "Send 'PATCH'."),
						cause("browser"))));
		assertThat(this.lines.texts()).containsExactly("INFO Refused PATCH /orders/17 (route /orders/{id}, "
				+ "allowed: GET, HEAD). Cause letter-case, certain: The method is 'patch'. Send 'PATCH'.");
	}

	@Test
	void hasTheSameAsFields() {
		this.log.onMethodNotAllowed(refusal("GET", "/orders", "/orders")
			.withCauses(List.of(new Cause("redirect", Cause.Certainty.LIKELY, "Seen.", "Do."))));
		assertThat(this.lines.get(0).fields()).containsExactly(Map.entry("http.request.method", "GET"),
				Map.entry("http.route", "/orders"), Map.entry("url.path", "/orders"),
				Map.entry("method_not_allowed.allowed", "GET, HEAD"), Map.entry("method_not_allowed.cause", "redirect"),
				Map.entry("method_not_allowed.certainty", "likely"), Map.entry("method_not_allowed.evidence", "Seen."),
				Map.entry("method_not_allowed.action", "Do."));
	}

	@Test
	void saysWhatIsNotKnown() {
		this.log.onMethodNotAllowed(MethodNotAllowed.of("POST", "/legacy", null, AllowedMethods.NONE));
		assertThat(this.lines.texts()).containsExactly("INFO Refused POST /legacy (allowed: nothing known).");
	}

	@Test
	void namesBothMethodsIfAFilterHasReplacedOne() {
		this.log.onMethodNotAllowed(refusal("POST", "/orders", "/orders").withMethods("POST", "PUT"));
		assertThat(this.lines.texts())
			.containsExactly("INFO Refused PUT (sent as POST) /orders (route /orders, allowed: GET, HEAD).");
		assertThat(this.lines.get(0).fields()).containsEntry("http.request.method", "POST")
			.containsEntry("method_not_allowed.method", "PUT");
	}

	@Test
	void makesVisibleWhatWouldMakeAnotherLine() {
		this.log.onMethodNotAllowed(refusal("A\nB", "/a\r\n2026 ERROR\t\u001b[2J\u0085\u2028\u202e\ud800", "/**"));
		assertThat(this.lines.texts()).containsExactly("INFO Refused A\\u000aB "
				+ "/a\\u000d\\u000a2026 ERROR\\u0009\\u001b[2J\\u0085\\u2028\\u202e\\ud800 (route /**, "
				+ "allowed: GET, HEAD).");
		assertThat(this.lines.get(0).fields().values())
			.noneMatch((value) -> value.chars().anyMatch(Character::isISOControl));
	}

	@Test
	void cutsWhatIsLong() {
		String filler = "x".repeat(100_000);
		this.log.onMethodNotAllowed(refusal(filler, "/" + filler, "/" + filler)
			.withCauses(List.of(new Cause(filler, Cause.Certainty.POSSIBLE, filler, "\n".repeat(1000)))));
		assertThat(this.lines.get(0).text()).hasSizeLessThan(1200).contains("x...");
		assertThat(this.lines.get(0).fields().values()).allMatch((value) -> value.length() < 210);
	}

	@Test
	void tellsNoSessionOfThePath() {
		this.log.onMethodNotAllowed(refusal("POST", "/a;jsessionid=8F1D/b;v=1", "/a/b"));
		assertThat(this.lines.texts())
			.containsExactly("INFO Refused POST /a;.../b;... (route /a/b, allowed: GET, HEAD).");
	}

	@Test
	void namesTheClient() {
		this.log.onMethodNotAllowed(refusal("PUT", "/a", "/a")
			.withClues(RequestClues.of(List.of("User-Agent"), (name) -> "curl/7.88.1 (x86_64)", null, null)));
		assertThat(this.lines.texts()).containsExactly("INFO Refused PUT /a from curl (route /a, allowed: GET, HEAD).");
		assertThat(this.lines.get(0).fields()).containsEntry("user_agent.name", "curl");
	}

	@Test
	void cutsTheNameOfTheClient() {
		this.log.onMethodNotAllowed(refusal("PUT", "/a", "/a")
			.withClues(RequestClues.of(List.of("User-Agent"), (name) -> "x".repeat(1000), null, null)));
		assertThat(this.lines.get(0).text()).contains(" from " + "x".repeat(32) + "... (route");
	}

	@Test
	void endsEachSentence() {
		this.log.onMethodNotAllowed(refusal("PUT", "/a", "/a")
			.withCauses(List.of(new Cause("redirect", Cause.Certainty.POSSIBLE, "Something was seen", "Do it."))));
		assertThat(this.lines.get(0).text()).endsWith("Cause redirect, possible: Something was seen. Do it.");
	}

	@Test
	void quietCausesExistAndAreDocumented() throws IOException {
		assertThat(Arrays.stream(CauseCode.values()).map(CauseCode::text)).containsAll(RefusalLog.QUIET);
		assertThat(Files.readString(Path.of("../docs/logging.md"))).contains(RefusalLog.LOGGER)
			.contains(RefusalLog.QUIET.stream().map((code) -> "`" + code + "`").toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "scanner", "health-probe", "capability-probe", "link-visitor", "prefetch" })
	void logsWhatNobodyHasToDoAnythingAboutAtDebug(String code) {
		this.log.onMethodNotAllowed(refusal("PUT", "/a", "/a").withCauses(List.of(cause(code), cause("plain"))));
		this.log.onMethodNotAllowed(refusal("PUT", "/a", "/a").withCauses(List.of(cause("plain"), cause(code))));
		assertThat(this.lines.texts()).extracting((text) -> text.split(" ")[0]).containsExactly("DEBUG", "INFO");
	}

	@Test
	void logsAtTheLevelThatIsSet() {
		new RefusalLog(Level.WARN, this.lines, this.nanoTime::get).onMethodNotAllowed(refusal("PUT", "/a", "/a"));
		assertThat(this.lines.texts()).allMatch((text) -> text.startsWith("WARN Refused")).hasSize(1);
	}

	@Test
	void doesNotCountWhatIsNotLogged() {
		this.lines.enabled = Set.of(Level.INFO, Level.WARN);
		for (int i = 0; i < 100; i++) {
			this.log.onMethodNotAllowed(refusal("PUT", "/a", "/a").withCauses(List.of(cause("scanner"))));
		}
		this.log.close();
		assertThat(this.lines).isEmpty();
	}

	@Test
	void logsOfAFloodTheFirstAtOnceAndThenACountAMinute() {
		for (int second = 0; second < 180; second++) {
			for (int i = 0; i < 100; i++) {
				this.log.onMethodNotAllowed(refusal("POST", "/orders/" + i, "/orders/{id}"));
			}
			this.nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(1));
		}
		this.log.close();
		assertThat(this.lines.texts()).hasSize(Floods.MAX_LINES + 3)
			.startsWith("INFO Refused POST /orders/0 (route /orders/{id}, allowed: GET, HEAD).")
			.endsWith("INFO Refused 5995 more POST requests (route /orders/{id}) in 60 s.",
					"INFO Refused 6000 more POST requests (route /orders/{id}) in 60 s.",
					"INFO Refused 6000 more POST requests (route /orders/{id}) in 60 s.");
		assertThat(this.lines.get(Floods.MAX_LINES).fields()).containsEntry("method_not_allowed.count", "5995");
	}

	@Test
	void logsEachAgainOnceAFloodIsOver() {
		for (int i = 0; i < 100; i++) {
			this.log.onMethodNotAllowed(refusal("POST", "/a", "/a"));
		}
		this.lines.clear();
		this.nanoTime.addAndGet(TimeUnit.MINUTES.toNanos(2));
		this.log.onMethodNotAllowed(refusal("PUT", "/b", "/b"));
		assertThat(this.lines.texts()).containsExactly("INFO Refused 95 more POST requests (route /a) in 120 s.",
				"INFO Refused PUT /b (route /b, allowed: GET, HEAD).");
		this.lines.clear();
		this.nanoTime.addAndGet(TimeUnit.MINUTES.toNanos(1));
		this.log.onMethodNotAllowed(refusal("POST", "/a", "/a"));
		assertThat(this.lines.texts()).containsExactly("INFO Refused POST /a (route /a, allowed: GET, HEAD).");
	}

	@Test
	void logsTheFirstOfEachKindOfAFlood() {
		for (int i = 0; i < 1000; i++) {
			this.log.onMethodNotAllowed(refusal("POST", "/a", "/a"));
		}
		this.log.onMethodNotAllowed(refusal("PUT", "/a", "/a"));
		this.log.onMethodNotAllowed(refusal("POST", "/a", "/a").withCauses(List.of(cause("redirect"))));
		assertThat(this.lines.texts()).hasSize(Floods.MAX_LINES + 2);
	}

	@Test
	void isBoundedWhateverClientsSend() {
		for (int i = 0; i < 100_000; i++) {
			this.log.onMethodNotAllowed(refusal("M" + i, "/" + i, "/**"));
		}
		assertThat(this.lines).hasSize(Floods.MAX_LINES);
	}

	@Test
	void isBoundedWhateverRoutesThereAre() {
		for (int i = 0; i < 100_000; i++) {
			this.log.onMethodNotAllowed(refusal("POST", "/" + i, "/" + i));
		}
		assertThat(this.lines).hasSize(Floods.MAX_KINDS + Floods.MAX_LINES);
		this.lines.clear();
		this.log.close();
		int untold = 100_000 - Floods.MAX_KINDS - Floods.MAX_LINES;
		assertThat(this.lines.texts())
			.containsExactly("INFO Refused %d more requests of other kinds in 1 s.".formatted(untold));
	}

	@Test
	void keepsAFloodOfScannersAtDebugAndOutOfTheWay() {
		for (int i = 0; i < 1000; i++) {
			this.log.onMethodNotAllowed(refusal("GET", "/" + i, "/" + i).withCauses(List.of(cause("scanner"))));
		}
		this.log.onMethodNotAllowed(refusal("PUT", "/orders", "/orders"));
		this.log.close();
		assertThat(this.lines.texts()).filteredOn((text) -> !text.startsWith("DEBUG"))
			.containsExactly("INFO Refused PUT /orders (route /orders, allowed: GET, HEAD).");
		assertThat(this.lines.texts()).last()
			.isEqualTo("DEBUG Refused %d more requests of other kinds in 1 s."
				.formatted(1000 - Floods.MAX_KINDS - Floods.MAX_LINES));
	}

	@Test
	void tellsOfEachOfManyThreads() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Callable<Void>> tasks = new ArrayList<>();
			for (int thread = 0; thread < 4; thread++) {
				tasks.add(() -> {
					for (int i = 0; i < 10_000; i++) {
						this.log.onMethodNotAllowed(refusal("POST", "/a", "/a"));
					}
					return null;
				});
			}
			threads.invokeAll(tasks);
		}
		finally {
			threads.shutdownNow();
		}
		this.log.close();
		assertThat(this.lines).hasSize(Floods.MAX_LINES + 1);
		assertThat(this.lines.texts()).last().asString().startsWith("INFO Refused 39995 more");
	}

	private static Cause cause(String code) {
		return new Cause(code, Cause.Certainty.LIKELY, "Something was seen.", "Do something.");
	}

	private static MethodNotAllowed refusal(String method, String path, @Nullable String pattern) {
		return MethodNotAllowed.of(method, path, pattern, AllowedMethods.of(Set.of(HttpMethod.GET, HttpMethod.HEAD)));
	}

	private record Line(Level level, String text, Map<String, String> fields) {
	}

	/**
	 * Keeps what is written.
	 */
	private static final class Lines extends CopyOnWriteArrayList<Line> implements LogOutput {

		private Set<Level> enabled = Set.copyOf(Arrays.asList(Level.values()));

		@Override
		public boolean isEnabled(Level level) {
			return this.enabled.contains(level);
		}

		@Override
		public void write(Level level, String text, Map<String, String> fields) {
			add(new Line(level, text, fields));
		}

		private List<String> texts() {
			return stream().map((line) -> line.level() + " " + line.text()).toList();
		}

	}

}
