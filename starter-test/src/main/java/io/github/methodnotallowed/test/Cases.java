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

package io.github.methodnotallowed.test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a case of each method of each route.
 */
final class Cases {

	private final ContractRoutes routes;

	private final Transport transport;

	private final boolean direct;

	private final Judge judge;

	private final Options options;

	private final Arrivals arrivals;

	Cases(ContractRoutes routes, Transport transport, boolean direct, Options options, Arrivals arrivals) {
		this.routes = routes;
		this.transport = transport;
		this.direct = direct;
		this.judge = new Judge(direct);
		this.options = options;
		this.arrivals = arrivals;
	}

	/**
	 * Return all cases, by pattern. What is asked is decided when it comes to the
	 * pattern.
	 */
	Stream<Case> all() {
		Addresses addresses = new Addresses(this.routes, this.options.variables());
		return this.routes.patterns().stream().flatMap((pattern) -> {
			String path = addresses.of(pattern);
			return (path != null) ? of(pattern, path).stream() : Stream
				.of(Case.notJudged(pattern, "no path was found for the pattern: give values for its variables"));
		});
	}

	private List<Case> of(String pattern, String path) {
		Expectation expectation = this.routes.expectation(path);
		if (this.options.isExcluded(pattern, path)) {
			return List.of(Case.notJudged(pattern, "excluded"));
		}
		if (!expectation.isJudged()) {
			return List.of(Case.notJudged(pattern, expectation.obstacle()));
		}
		Conversation conversation = new Conversation(this.routes, this.transport, this.options, this.arrivals, pattern,
				path, expectation, this.direct);
		List<String> methods = new ArrayList<>(this.routes.methods());
		methods.add("OPTIONS");
		return methods.stream()
			.filter((method) -> isCase(expectation, method))
			.map((method) -> expectation.possible().contains(method)
					? Case.notJudged(method, pattern, "more than method and path decides")
					: new Case(method, pattern, () -> this.judge.judge(conversation, method)))
			.toList();
	}

	private boolean isCase(Expectation expectation, String method) {
		if ("TRACE".equals(method) && !this.transport.isServer()) {
			return false;
		}
		boolean served = this.options.served() && Options.SAFE.contains(method)
				&& expectation.allowed().contains(method);
		boolean answered = "OPTIONS".equals(method) && expectation.answersOptions();
		return expectation.refuses(method) || expectation.possible().contains(method) || served || answered;
	}

}
