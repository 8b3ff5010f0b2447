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

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures servers in their own processes with {@code wrk}, in rounds in which each
 * server has its turn, so that what is compared is measured side by side.
 */
public final class EndToEnd {

	private static final int WARM_UP_AT_MOST = 20;

	private static final int STEADY = 4;

	private static final double FASTER = 1.05;

	private final Stack stack;

	private final List<Integer> routes;

	private final List<Request> requests;

	private final List<Variant> variants;

	private final Map<Target, List<Double>> rates = new LinkedHashMap<>();

	private final Map<Target, String> answers = new HashMap<>();

	private EndToEnd(Stack stack, List<Integer> routes, List<Request> requests, List<Variant> variants) {
		this.stack = stack;
		this.routes = routes;
		this.requests = requests;
		this.variants = variants;
		// what is compared follows one another
		for (Variant variant : Variant.values()) {
			routes.forEach((count) -> add(variant, count, Request.REFUSED));
		}
		for (int count : routes) {
			paired(count, Request.LITERAL);
			paired(count, Request.VARIABLE);
		}
		paired(routes.get(0), Request.OPTIONS);
		paired(routes.get(0), Request.FUNCTIONAL_HEAD);
		paired(routes.get(0), Request.FUNCTIONAL_REFUSED);
	}

	private void paired(int count, Request request) {
		add(Variant.STARTER, count, request);
		add(Variant.STOCK, count, request);
	}

	private void add(Variant variant, int count, Request request) {
		if (variant.isPresent() && this.variants.contains(variant) && this.requests.contains(request)) {
			this.rates.put(new Target(variant, count, request), new ArrayList<>());
		}
	}

	/**
	 * Measure and print the tables.
	 * @param args
	 * {@code --starts=3 --rounds=5 --seconds=2 --routes=10,1000,10000 --stack=webmvc
	 * --requests=refused,literal,variable,options,functional-head,functional-refused
	 * --variants=starter,signals,silent,foreign,filter,stock,stock-problem,rival}
	 * @throws IOException if a server or the load generator fails
	 */
	public static void main(String[] args) throws IOException {
		Load.check();
		Options options = new Options(args);
		for (Stack stack : options.stacks()) {
			EndToEnd run = new EndToEnd(stack, options.numbers("routes", 10, 1000, 10_000),
					options.constants("requests", Request.class), options.constants("variants", Variant.class));
			// what a compiler makes of a server differs from one start to the next
			for (int start = 0; start < options.number("starts", 3); start++) {
				run.measure(options.number("rounds", 5), options.number("seconds", 2));
			}
			run.printRatios();
			run.printRates();
		}
	}

	private void measure(int rounds, int seconds) throws IOException {
		Map<Target, ServerProcess> servers = new HashMap<>();
		try {
			for (Target target : this.rates.keySet()) {
				Target home = new Target(target.variant(), target.routes(), Request.REFUSED);
				ServerProcess server = servers.get(home);
				if (server == null) {
					server = target.start(this.stack);
					servers.put(home, server);
				}
				servers.put(target, server);
				this.answers.put(target, target.answer(server));
				warmUp(target, server, seconds);
			}
			List<Target> order = new ArrayList<>(this.rates.keySet());
			for (int round = 0; round < rounds; round++) {
				for (Target target : order) {
					this.rates.get(target).add(target.rate(servers.get(target), seconds));
				}
				Collections.reverse(order);
			}
		}
		finally {
			servers.values().forEach(ServerProcess::close);
		}
	}

	/**
	 * Ask until a server gets no faster.
	 */
	private static void warmUp(Target target, ServerProcess server, int seconds) throws IOException {
		double best = 0;
		int steady = 0;
		for (int i = 0; i < WARM_UP_AT_MOST && steady < STEADY; i++) {
			double rate = target.rate(server, seconds);
			steady = (rate > best * FASTER) ? 0 : steady + 1;
			best = Math.max(best, rate);
		}
	}

	private void printRatios() {
		Table table = new Table(this.stack, "routes", "target", "median", "least – greatest");
		for (int count : this.routes) {
			String overStock = (count == 10) ? "≥ 3" : (count == 10_000) ? "≥ 40" : "";
			compare(table, count, Request.REFUSED, Variant.FILTER, "≥ 0.90");
			compare(table, "a refusal beside a foreign handler mapping against one without", "≥ 0.80",
					new Target(Variant.FOREIGN, count, Request.REFUSED),
					new Target(Variant.STARTER, count, Request.REFUSED));
			compare(table, "a refusal with diagnosis, log and metrics against one without", "≥ 0.90",
					new Target(Variant.SIGNALS, count, Request.REFUSED),
					new Target(Variant.SILENT, count, Request.REFUSED));
			compare(table, count, Request.REFUSED, Variant.STOCK, overStock);
			compare(table, count, Request.REFUSED, Variant.STOCK_PROBLEM, "");
			compare(table, count, Request.REFUSED, Variant.RIVAL, "");
			compare(table, count, Request.LITERAL, Variant.STOCK, "≥ 0.99");
			compare(table, count, Request.VARIABLE, Variant.STOCK, "≥ 0.99");
			compare(table, count, Request.OPTIONS, Variant.STOCK, "≥ 1");
			compare(table, count, Request.FUNCTIONAL_HEAD, Variant.STOCK, "≥ 1");
			compare(table, count, Request.FUNCTIONAL_REFUSED, Variant.STOCK, "≥ 1");
		}
		int fewest = this.routes.get(0);
		for (int count : this.routes.subList(1, this.routes.size())) {
			compare(table, "a refusal against one with " + fewest + " routes", (count == 10_000) ? "≥ 0.95" : "",
					new Target(Variant.STARTER, count, Request.REFUSED),
					new Target(Variant.STARTER, fewest, Request.REFUSED));
		}
	}

	private void compare(Table table, int count, Request request, Variant other, String goal) {
		compare(table, request + " against " + other, goal, new Target(Variant.STARTER, count, request),
				new Target(other, count, request));
	}

	private void compare(Table table, String label, String goal, Target target, Target other) {
		if (this.rates.containsKey(target) && this.rates.containsKey(other)) {
			table.row(label, target.routes(), goal, sample(target).per(sample(other)).cells("%.3f"));
		}
	}

	private Sample sample(Target target) {
		return new Sample(this.rates.get(target));
	}

	private void printRates() {
		Table table = new Table("requests/s, " + this.stack, "answered by", "routes", "answer", "median",
				"least – greatest");
		this.rates.forEach((target, values) -> table.row(target.request(), target.variant(), target.routes(),
				this.answers.get(target), new Sample(values).cells("%.0f")));
	}

	/**
	 * What is asked.
	 */
	private enum Request {

		REFUSED("a refusal", "DELETE"), LITERAL("an accepted request", "GET"),
		VARIABLE("an accepted request with a variable", "GET"), OPTIONS("OPTIONS", "OPTIONS"),
		FUNCTIONAL_HEAD("HEAD on a functional route", "HEAD"),
		FUNCTIONAL_REFUSED("a refusal on a functional route", "DELETE");

		private final String label;

		private final String method;

		Request(String label, String method) {
			this.label = label;
			this.method = method;
		}

		String path(int routes) {
			return switch (this) {
				case VARIABLE -> Routes.variablePath(routes);
				case FUNCTIONAL_HEAD, FUNCTIONAL_REFUSED -> "/f";
				default -> Routes.literalPath(routes);
			};
		}

		@Override
		public String toString() {
			return this.label;
		}

	}

	/**
	 * One request to one server.
	 */
	private record Target(Variant variant, int routes, Request request) {

		ServerProcess start(Stack stack) throws IOException {
			Map<String, String> properties = new HashMap<>(this.variant.properties(stack));
			properties.put("benchmark.routes", String.valueOf(this.routes));
			return ServerProcess.start(stack, this.variant.classPath(), properties);
		}

		double rate(ServerProcess server, int seconds) throws IOException {
			return Load.requestsPerSecond(server.port(), this.request.method, this.request.path(this.routes), seconds);
		}

		/**
		 * Return the status of the answer and the size of its content.
		 */
		String answer(ServerProcess server) throws IOException {
			Connection.Answer answer = Connection.exchangeOnce(server.port(), this.request.method,
					this.request.path(this.routes));
			return answer.status() + ", " + answer.body().length() + " bytes";
		}

	}

}
