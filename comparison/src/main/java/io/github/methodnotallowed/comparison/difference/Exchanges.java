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

package io.github.methodnotallowed.comparison.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.methodnotallowed.comparison.http.Answer;
import io.github.methodnotallowed.comparison.http.Request;

/**
 * All exchanges with an application, so that one can be judged by what others show.
 */
public final class Exchanges {

	/** A path that no application has. */
	public static final String NOTHING = "/comparison/nothing";

	/** The methods that a client may send, beside those that nobody knows. */
	public static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "TRACE", "QUERY", "POST", "PUT",
			"PATCH", "DELETE");

	/** Method tokens that nobody knows. */
	public static final List<String> UNKNOWN_METHODS = List.of("FOO", "get");

	private final Map<String, Set<String>> declared;

	private final List<Exchange> all = new ArrayList<>();

	private final Map<String, List<Exchange>> byTarget = new HashMap<>();

	private final Map<Request, Exchange> first = new HashMap<>();

	/**
	 * Create exchanges with an application.
	 * @param declared the methods that its mappings declare for a target
	 */
	public Exchanges(Map<String, Set<String>> declared) {
		this.declared = declared;
	}

	/**
	 * Add an exchange.
	 * @param exchange the exchange
	 */
	public void add(Exchange exchange) {
		this.all.add(exchange);
		this.byTarget.computeIfAbsent(exchange.request().target(), (key) -> new ArrayList<>()).add(exchange);
		this.first.putIfAbsent(exchange.request(), exchange);
	}

	/**
	 * Return all exchanges.
	 * @return the exchanges in the order in which they were added
	 */
	public List<Exchange> all() {
		return this.all;
	}

	/**
	 * Return the exchange with another method, all else being equal.
	 */
	Optional<Exchange> with(String method, Request request) {
		return Optional.ofNullable(this.first.get(request.plain(method)));
	}

	/**
	 * Return the exchanges with all other methods, all else being equal.
	 */
	Stream<Exchange> others(Request request) {
		return METHODS.stream()
			.filter((method) -> !method.equals(request.method()))
			.flatMap((method) -> with(method, request).stream());
	}

	/**
	 * Return the exchange without an origin, all else being equal.
	 */
	Optional<Exchange> withoutOrigin(Request request) {
		return request.value("origin").isEmpty() ? Optional.empty()
				: Optional.ofNullable(this.first.get(request.without("origin")));
	}

	/**
	 * Return the exchange with a path that nobody has, all else being equal.
	 */
	Optional<Exchange> nothing(Request request) {
		return with(request.method(), request.withTarget(NOTHING));
	}

	/**
	 * Return whether an answer shows that its method is served there. What a path that
	 * nobody has is answered likewise, such as a login, shows nothing.
	 */
	boolean isServed(Exchange exchange, Function<Exchange, Answer> side) {
		Answer answer = side.apply(exchange);
		return answer.isServed() && nothing(exchange.request()).map(side)
			.filter((nothing) -> nothing.isServed() && nothing.status() == answer.status()
					&& nothing.values("location").equals(answer.values("location"))
					&& nothing.content().isEmpty() == answer.content().isEmpty())
			.isEmpty();
	}

	/**
	 * Return whether a mapping declares the method: its 404 is a handler's.
	 */
	boolean isDeclared(Request request) {
		Set<String> methods = this.declared.getOrDefault(request.target(), Set.of());
		return methods.contains(request.method()) || (request.method().equals("HEAD") && methods.contains("GET"));
	}

	/**
	 * Return whether a mapping declares any method there.
	 */
	boolean isAnyDeclared(Request request) {
		return !this.declared.getOrDefault(request.target(), Set.of()).isEmpty();
	}

	/**
	 * Return all exchanges with the same target, with any method, origin and content.
	 */
	Stream<Exchange> at(Request request) {
		return this.byTarget.getOrDefault(request.target(), List.of())
			.stream()
			.filter((exchange) -> exchange.request().management() == request.management());
	}

}
