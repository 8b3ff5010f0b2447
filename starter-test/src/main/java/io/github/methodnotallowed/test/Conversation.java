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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * All that is asked of one concrete path, each question once. What could reach a handler
 * is not sent, and that is looked up again just before sending. Thread-safe.
 */
final class Conversation {

	private static final String ANY = "*/*";

	private final ContractRoutes routes;

	private final Transport transport;

	private final Options options;

	private final Arrivals arrivals;

	private final String template;

	private final String path;

	private final Expectation expectation;

	private final boolean direct;

	private final Map<String, Exchange> exchanges = new ConcurrentHashMap<>();

	Conversation(ContractRoutes routes, Transport transport, Options options, Arrivals arrivals, String template,
			String path, Expectation expectation, boolean direct) {
		this.routes = routes;
		this.transport = transport;
		this.options = options;
		this.arrivals = arrivals;
		this.template = template;
		this.path = path;
		this.expectation = expectation;
		this.direct = direct;
	}

	String template() {
		return this.template;
	}

	Options options() {
		return this.options;
	}

	ContractRoutes routes() {
		return this.routes;
	}

	Transport transport() {
		return this.transport;
	}

	/**
	 * Return what was expected when the conversation began.
	 */
	Expectation expectation() {
		return this.expectation;
	}

	/**
	 * Return the refused method whose answers are looked at most closely, or {@code null}
	 * if there is none.
	 */
	@Nullable String subject() {
		return this.routes.methods()
			.stream()
			.filter((method) -> this.expectation.refuses(method) && !"HEAD".equals(method) && !"TRACE".equals(method))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Ask with a method, for any representation.
	 */
	Exchange ask(String method) {
		return ask(method, ANY, 0);
	}

	/**
	 * Ask with a method for a representation.
	 * @param method the method token
	 * @param accept the value of {@code Accept}, or {@code null} to send none
	 * @param round a number that makes the same question another one
	 * @throws NotSentException if a handler could get the request
	 */
	Exchange ask(String method, @Nullable String accept, int round) {
		String key = method + " " + accept + " " + round;
		Exchange known = this.exchanges.get(key);
		return (known != null) ? known : this.exchanges.computeIfAbsent(key, (absent) -> send(method, accept));
	}

	private Exchange send(String method, @Nullable String accept) {
		Request request = new Request(method, this.path, accept, this.options.headers());
		String objection = objection(method);
		if (objection != null) {
			throw new NotSentException(objection);
		}
		// contracts that run side by side hear of the same refusals
		synchronized (this.arrivals) {
			this.arrivals.forget();
			Answer answer = this.transport.send(request);
			return new Exchange(request, answer, this.arrivals.methods());
		}
	}

	/**
	 * Ask with {@code GET} for a path nearby that no route takes.
	 * @return the answer, or {@code null} if routes take all paths nearby
	 */
	@Nullable Exchange askNowhere() {
		String nowhere = new Nowhere(this.routes, this.options).near(this.path);
		return (nowhere != null) ? this.exchanges.computeIfAbsent(nowhere, (absent) -> {
			Request request = new Request("GET", nowhere, ANY, this.options.headers());
			return new Exchange(request, this.transport.send(request), List.of());
		}) : null;
	}

	private @Nullable String objection(String method) {
		Expectation now = this.routes.expectation(this.path);
		boolean safe = Options.SAFE.contains(method);
		if (now.refuses(method)) {
			return (safe || this.direct) ? null : doubt(method);
		}
		boolean granted = this.options.served() && safe && now.allowed().contains(method);
		boolean answered = "OPTIONS".equals(method) && now.answersOptions();
		return (granted || answered) ? null : "a handler could get it: the routes have changed meanwhile";
	}

	/**
	 * Return why it is not certain that another server refuses a method too: it may be of
	 * another version. Only its answers to safe methods can tell.
	 */
	private @Nullable String doubt(String method) {
		List<String> told = this.expectation.answersOptions() ? tell("OPTIONS") : List.of();
		if (told.isEmpty() && this.expectation.refuses("GET")) {
			told = tell("GET");
		}
		if (told.isEmpty()) {
			return "not sent: nothing confirms there that it is refused";
		}
		return told.contains(method) ? "not sent: it is allowed there" : null;
	}

	private List<String> tell(String method) {
		Answer answer = this.transport.send(new Request(method, this.path, ANY, this.options.headers()));
		Problem problem = answer.problem();
		List<String> described = (problem != null) ? problem.allowedMethods() : null;
		return (answer.allow().isEmpty() && described != null) ? described : answer.allowed();
	}

	/**
	 * Return a problem of the application itself that arrived for some method, or
	 * {@code null} if none did.
	 */
	@Nullable Problem signature() {
		return this.exchanges.values()
			.stream()
			.filter((exchange) -> exchange.answer().status() == 405)
			.map((exchange) -> exchange.answer().problem())
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

}
