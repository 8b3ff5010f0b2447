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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.diagnosis.CauseCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RefusalCounter}.
 */
class RefusalCounterTests {

	private static final int CLIENTS = 100_000;

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final RefusalCounter counter = new RefusalCounter(this.registry, 1000);

	@Test
	void countsByMethodPatternAndFirstCause() {
		this.counter.onMethodNotAllowed(refusal("GET", "/orders/17", "/orders/{id}", "redirect", "browser"));
		this.counter.onMethodNotAllowed(refusal("GET", "/orders/18", "/orders/{id}", "redirect"));
		assertThat(count("GET", "/orders/{id}", "redirect")).isEqualTo(2);
		assertThat(series()).hasSize(1);
	}

	@Test
	void countsWithoutACause() {
		this.counter.onMethodNotAllowed(refusal("PUT", "/orders", "/orders"));
		assertThat(count("PUT", "/orders", "none")).isEqualTo(1);
	}

	@Test
	void namesTheRootAsSpringDoes() {
		this.counter.onMethodNotAllowed(refusal("PUT", "/", ""));
		assertThat(count("PUT", "root", "none")).isEqualTo(1);
	}

	@Test
	void hasOneSeriesForAnyMethodsAndPathsOfClients() {
		for (int i = 0; i < CLIENTS; i++) {
			this.counter.onMethodNotAllowed(refusal("M" + i, "/orders/" + i, "/orders/{id}", "scanner"));
			this.counter.onMethodNotAllowed(refusal("get" + i, "/" + i, null));
		}
		assertThat(series()).hasSize(2);
		assertThat(count("UNKNOWN", "/orders/{id}", "scanner")).isEqualTo(CLIENTS);
		assertThat(count("UNKNOWN", "UNKNOWN", "none")).isEqualTo(CLIENTS);
	}

	@Test
	void countsEverythingWhenThereAreTooManyPatterns() {
		for (int i = 0; i < CLIENTS; i++) {
			this.counter.onMethodNotAllowed(refusal("POST", "/x", "/" + i));
		}
		assertThat(series()).hasSize(1001);
		assertThat(count("POST", "/999", "none")).isEqualTo(1);
		assertThat(count("POST", "UNKNOWN", "none")).isEqualTo(CLIENTS - 1000);
		this.counter.onMethodNotAllowed(refusal("POST", "/x", "/999"));
		assertThat(count("POST", "/999", "none")).isEqualTo(2);
	}

	@Test
	void countsOnlySeriesWithAPatternAgainstTheirMaximum() {
		RefusalCounter counter = new RefusalCounter(this.registry, 1);
		counter.onMethodNotAllowed(refusal("POST", "/unknown", null));
		counter.onMethodNotAllowed(refusal("POST", "/orders", "/orders"));
		counter.onMethodNotAllowed(refusal("POST", "/items", "/items"));
		assertThat(count("POST", "/orders", "none")).isEqualTo(1);
		assertThat(count("POST", "UNKNOWN", "none")).isEqualTo(2);
	}

	@Test
	void losesNoneOfManyThreads() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Callable<Void>> tasks = new ArrayList<>();
			for (int thread = 0; thread < 4; thread++) {
				tasks.add(() -> {
					for (int i = 0; i < CLIENTS; i++) {
						this.counter.onMethodNotAllowed(refusal("POST", "/x", "/" + (i % 2000)));
					}
					return null;
				});
			}
			for (Future<Void> done : threads.invokeAll(tasks)) {
				done.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
		// each of the other threads may have added one at the same moment
		assertThat(series()).hasSizeBetween(1001, 1004);
		assertThat(series().stream().mapToDouble(Counter::count).sum()).isEqualTo(4 * CLIENTS);
	}

	@Test
	void survivesARegistryThatIsCleared() {
		this.counter.onMethodNotAllowed(refusal("PUT", "/orders", "/orders"));
		this.registry.clear();
		this.counter.onMethodNotAllowed(refusal("PUT", "/orders", "/orders"));
		assertThat(count("PUT", "/orders", "none")).isEqualTo(1);
	}

	@Test
	void documentedQueriesNameTheCounterAndCausesThatExist() throws IOException {
		String docs = Files.readString(Path.of("../docs/metrics.md"));
		assertThat(docs).contains("`" + RefusalCounter.NAME + "`")
			.contains(RefusalCounter.NAME.replace('.', '_') + "_total");
		List<String> causes = Pattern.compile("cause!~\"([^\"]+)\"")
			.matcher(docs)
			.results()
			.flatMap((match) -> Stream.of(match.group(1).split("\\|")))
			.toList();
		assertThat(Arrays.stream(CauseCode.values()).map(CauseCode::text)).containsAll(causes);
		assertThat(causes).contains("scanner");
	}

	private Set<Counter> series() {
		return Set.copyOf(this.registry.find(RefusalCounter.NAME).counters());
	}

	private double count(String method, String uri, String cause) {
		return this.registry.get(RefusalCounter.NAME)
			.tags("method", method, "uri", uri, "cause", cause)
			.counter()
			.count();
	}

	private static MethodNotAllowed refusal(String method, String path, @Nullable String pattern, String... causes) {
		List<Cause> found = new ArrayList<>();
		for (String code : causes) {
			found.add(new Cause(code, Cause.Certainty.LIKELY, "Something was seen.", "Do something."));
		}
		return MethodNotAllowed.of(method, path, pattern, AllowedMethods.of(Set.of(HttpMethod.GET))).withCauses(found);
	}

}
