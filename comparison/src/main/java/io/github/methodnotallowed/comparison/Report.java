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

package io.github.methodnotallowed.comparison;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.methodnotallowed.comparison.difference.AllowedDifference;
import io.github.methodnotallowed.comparison.difference.Exchange;
import io.github.methodnotallowed.comparison.difference.Exchanges;

/**
 * What was the same, what differs as promised, and what must not differ.
 */
final class Report {

	private static final int MOST_FAILURES = 40;

	private static final int MOST_LINES = 30;

	private static final int WIDTH = 76;

	private final String application;

	private final Exchanges exchanges;

	private final Map<AllowedDifference, Integer> allowed = new EnumMap<>(AllowedDifference.class);

	/** Alike failures have the same key, and one of them is enough to see. */
	private final Map<String, List<Exchange>> failures = new LinkedHashMap<>();

	private int equal;

	Report(String application, Exchanges exchanges) {
		this.application = application;
		this.exchanges = exchanges;
		exchanges.all().forEach(this::classify);
	}

	private void classify(Exchange exchange) {
		if (exchange.isEqual()) {
			this.equal++;
			return;
		}
		Optional<AllowedDifference> difference = AllowedDifference.of(exchange, this.exchanges);
		if (difference.isPresent()) {
			this.allowed.merge(difference.get(), 1, Integer::sum);
		}
		else {
			String key = "%s %s %d %d".formatted(exchange.request().method(), exchange.request().target(),
					exchange.stock().status(), exchange.starter().status());
			this.failures.computeIfAbsent(key, (alike) -> new ArrayList<>()).add(exchange);
		}
	}

	boolean isGood() {
		return this.failures.isEmpty();
	}

	void print(PrintStream out) {
		int failed = this.failures.values().stream().mapToInt(List::size).sum();
		out.printf("%s: %d requests, %d answers are equal, %d differ as promised, %d must not differ%n",
				this.application, this.exchanges.all().size(), this.equal,
				this.allowed.values().stream().mapToInt(Integer::intValue).sum(), failed);
		this.allowed.forEach((difference, count) -> out.printf("%7d  %s%n", count, difference.sentence()));
		this.failures.values().stream().limit(MOST_FAILURES).forEach((alike) -> print(alike, out));
		this.failures.values().stream().skip(MOST_FAILURES).forEach((alike) -> printRequest(alike, out));
	}

	private static void print(List<Exchange> alike, PrintStream out) {
		Exchange exchange = alike.get(0);
		printRequest(alike, out);
		List<String> stock = exchange.stock().lines();
		List<String> starter = exchange.starter().lines();
		printLine("without the starter", "with the starter", ' ', out);
		for (int i = 0; i < Math.min(MOST_LINES, Math.max(stock.size(), starter.size())); i++) {
			String left = (i < stock.size()) ? stock.get(i) : "";
			String right = (i < starter.size()) ? starter.get(i) : "";
			printLine(left, right, left.equals(right) ? ' ' : '|', out);
		}
	}

	private static void printRequest(List<Exchange> alike, PrintStream out) {
		Exchange exchange = alike.get(0);
		out.printf("%n%s%s  %d => %d%n", exchange.request(),
				(alike.size() > 1) ? "  (and %d alike)".formatted(alike.size() - 1) : "", exchange.stock().status(),
				exchange.starter().status());
	}

	private static void printLine(String left, String right, char middle, PrintStream out) {
		for (int from = 0; from == 0
				|| from < Math.min(6 * WIDTH, Math.max(left.length(), right.length())); from += WIDTH) {
			out.printf("  %-" + WIDTH + "s %s %s%n", part(left, from), middle, part(right, from));
		}
	}

	private static String part(String line, int from) {
		return (from < line.length()) ? line.substring(from, Math.min(line.length(), from + WIDTH)) : "";
	}

}
