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

package io.github.methodnotallowed.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.github.methodnotallowed.Allocations;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for a {@link RouteTable} with many routes, and with many users at once.
 */
class RouteTableLoadTests {

	private static final int CHANGES = 20_000;

	private final TestRoutes source = new TestRoutes("source");

	private final RouteTable table = new RouteTable(() -> List.of(this.source), new FunctionalMethods(true, true));

	@Test
	void readsThePathAsOftenWithManyRoutesAsWithFew() {
		register(0, 10);
		int withFew = reads("/r9/x/abc");
		register(10, 10_000);
		assertThat(withFew).isPositive();
		assertThat(reads("/r9999/x/abc")).isEqualTo(withFew);
	}

	private void register(int from, int to) {
		for (int i = from; i < to; i++) {
			this.source.add(route("/r" + i + "/{id}", "GET"));
			this.source.add(route("/r" + i + "/x/{id:[a-c]+}", "GET"));
		}
	}

	private int reads(String path) {
		AtomicInteger reads = new AtomicInteger();
		PathContainer container = new CountedPath(PathContainer.parsePath(path), reads);
		assertThat(this.table.accepts(container, "POST")).isFalse();
		return reads.get();
	}

	@Test
	void allocatesNothingForAnAcceptedRequest() throws Exception {
		this.source.add(route("/**", "GET"));
		this.source.add(route("/{id}", "GET", "PUT"));
		this.source.add(route("/a", "DELETE", "GET", "PUT"));
		PathContainer path = PathContainer.parsePath("/a");
		assertThat(Allocations.bytesOf(() -> this.table.accepts(path, "GET"))).isZero();
	}

	@Test
	void neverRefusesARouteThatStaysWhileOthersComeAndGo() throws Exception {
		this.source.add(route("/a/{id}", "GET"));
		PathContainer path = PathContainer.parsePath("/a/stays");
		assertThat(this.table.accepts(path, "GET")).isTrue();
		AtomicBoolean done = new AtomicBoolean();
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Future<Integer> refused = threads.submit(() -> {
				int refusals = 0;
				while (!done.get()) {
					refusals += this.table.accepts(path, "GET") ? 0 : 1;
					refusals += this.table.match(path).accepts("GET") ? 0 : 1;
				}
				return refusals;
			});
			threads.submit(() -> comeAndGo()).get();
			done.set(true);
			assertThat(refused.get()).isZero();
		}
		finally {
			done.set(true);
			threads.shutdownNow();
		}
		assertThat(this.table.match(path).allowed().headerValue()).isEqualTo("GET, HEAD, OPTIONS");
	}

	private void comeAndGo() {
		for (int i = 0; i < CHANGES; i++) {
			List<Route> routes = List.of(route("/a/stays", "POST"), route("/a/{id}", "PUT"), route("/a/*/x", "GET"));
			routes.forEach(this.source::add);
			routes.forEach(this.source::remove);
		}
	}

	private Route route(String pattern, String... methods) {
		Set<HttpMethod> declared = Arrays.stream(methods)
			.map(HttpMethod::valueOf)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return Route.annotated(this.source, PathPatternParser.defaultInstance.parse(pattern), declared, List.of(),
				pattern);
	}

	private record CountedPath(PathContainer path, AtomicInteger reads) implements PathContainer {

		@Override
		public String value() {
			return this.path.value();
		}

		@Override
		public List<Element> elements() {
			this.reads.incrementAndGet();
			List<Element> elements = new ArrayList<>();
			for (Element element : this.path.elements()) {
				elements
					.add((element instanceof PathSegment segment) ? new CountedSegment(segment, this.reads) : element);
			}
			return elements;
		}

	}

	private record CountedSegment(PathContainer.PathSegment segment,
			AtomicInteger reads) implements PathContainer.PathSegment {

		@Override
		public String value() {
			return this.segment.value();
		}

		@Override
		public String valueToMatch() {
			this.reads.incrementAndGet();
			return this.segment.valueToMatch();
		}

		@Override
		public char[] valueToMatchAsChars() {
			this.reads.incrementAndGet();
			return this.segment.valueToMatchAsChars();
		}

		@Override
		public MultiValueMap<String, String> parameters() {
			return this.segment.parameters();
		}

	}

}
