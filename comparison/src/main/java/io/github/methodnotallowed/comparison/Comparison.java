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

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.methodnotallowed.comparison.application.ComparedApplication;
import io.github.methodnotallowed.comparison.application.RunningApplication;
import io.github.methodnotallowed.comparison.difference.Exchange;
import io.github.methodnotallowed.comparison.difference.Exchanges;
import io.github.methodnotallowed.comparison.difference.Normaliser;
import io.github.methodnotallowed.comparison.http.Answer;
import io.github.methodnotallowed.comparison.http.Field;
import io.github.methodnotallowed.comparison.http.Request;

/**
 * Runs an application twice and sends both the same requests, in step.
 */
final class Comparison {

	private static final int SLOW_ANSWERS = 2;

	private final Options options;

	private final Map<String, Integer> slow = new HashMap<>();

	Comparison(Options options) {
		this.options = options;
	}

	Exchanges run() throws IOException, InterruptedException {
		ComparedApplication application = this.options.application();
		try (RunningApplication stock = start(application, List.of(), "stock");
				RunningApplication starter = start(application, this.options.starter(), "starter")) {
			stock.await();
			starter.await();
			Addresses addresses = Addresses.of(stock, application, this.options);
			try (Side first = new Side(stock); Side second = new Side(starter)) {
				List<String> identities = identify(first, second);
				List<Request> requests = new Requests(addresses, identities, this.options.origin()).all();
				return exchange(requests, new Exchanges(addresses.declared()), first, second);
			}
		}
	}

	private RunningApplication start(ComparedApplication application, List<Path> starter, String name)
			throws IOException {
		return RunningApplication.start(application, starter, this.options.arguments(),
				this.options.output().resolve(name));
	}

	/**
	 * Make the identities known to both sides.
	 */
	private List<String> identify(Side... sides) throws IOException {
		List<String> identities = new ArrayList<>(List.of(""));
		for (String field : this.options.values("credentials")) {
			String identity = "user " + identities.size();
			identities.add(identity);
			for (Side side : sides) {
				side.identify(identity, List.of(Field.parse(field)));
			}
		}
		for (String login : this.options.values("login")) {
			String identity = "user " + identities.size();
			identities.add(identity);
			for (Side side : sides) {
				side.identify(identity, side.logIn(login));
			}
		}
		return identities;
	}

	private Exchanges exchange(List<Request> requests, Exchanges exchanges, Side stock, Side starter)
			throws IOException {
		for (Request request : requests) {
			if (this.slow.getOrDefault(request.target(), 0) >= SLOW_ANSWERS) {
				continue;
			}
			Answer first = stock.exchange(request);
			Answer second = starter.exchange(request);
			if (first.closes() || second.closes()) {
				// both begin anew, so that both are in the same state
				stock.disconnect(request);
				starter.disconnect(request);
			}
			if (first.statusLine().contains(" in time") || second.statusLine().contains(" in time")
					|| first.statusLine().contains("without end")) {
				this.slow.merge(request.target(), 1, Integer::sum);
			}
			exchanges.add(new Exchange(request, Normaliser.normalise(first), Normaliser.normalise(second)));
		}
		return exchanges;
	}

}
