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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.methodnotallowed.comparison.difference.Exchanges;
import io.github.methodnotallowed.comparison.http.Field;
import io.github.methodnotallowed.comparison.http.Request;

/**
 * The requests to send, in an order in which what changes state comes late: the safe
 * methods, those that nobody knows, then the others, and what is safe once more.
 */
final class Requests {

	private static final List<String> ACCEPTS = List.of("", "text/html,application/xhtml+xml,*/*;q=0.8",
			"application/json", "application/problem+xml");

	private static final String FOREIGN_ORIGIN = "https://foreign.example";

	private static final String FORM = "application/x-www-form-urlencoded";

	private final Addresses addresses;

	private final List<String> identities;

	private final String origin;

	Requests(Addresses addresses, List<String> identities, String origin) {
		this.addresses = addresses;
		this.identities = identities;
		this.origin = origin;
	}

	List<Request> all() {
		List<Request> requests = new ArrayList<>();
		for (String method : Exchanges.METHODS.subList(0, 5)) {
			forEachTarget((target) -> plain(target, method), requests);
		}
		for (String method : Exchanges.UNKNOWN_METHODS) {
			forEachTarget((target) -> plain(target, method), requests);
		}
		forEachTarget(this::preflights, requests);
		for (String method : Exchanges.METHODS.subList(5, 9)) {
			forEachTarget((target) -> Stream.concat(plain(target, method), withContent(target, method)), requests);
		}
		forEachTarget(this::methodFields, requests);
		// nothing that was refused may have changed what is served
		forEachTarget((target) -> plain(target, "GET"), requests);
		return requests;
	}

	private void forEachTarget(Function<Request, Stream<Request>> variants, List<Request> requests) {
		for (String identity : this.identities) {
			this.addresses.targets()
				.forEach((target) -> variants.apply(new Request("GET", target, false, identity, List.of(), ""))
					.forEach(requests::add));
			this.addresses.management()
				.forEach((target) -> variants.apply(new Request("GET", target, true, identity, List.of(), ""))
					.forEach(requests::add));
		}
	}

	private Stream<Request> plain(Request target, String method) {
		return ACCEPTS.stream()
			.flatMap((accept) -> Stream.of("", this.origin, FOREIGN_ORIGIN)
				.map((from) -> with(target, method, "", "Accept", accept, "Origin", from)));
	}

	private Stream<Request> preflights(Request target) {
		return Stream.of(this.origin, FOREIGN_ORIGIN)
			.flatMap((from) -> Stream.of("GET", "DELETE", "PATCH")
				.map((method) -> with(target, "OPTIONS", "", "Origin", from, "Access-Control-Request-Method", method)));
	}

	private Stream<Request> withContent(Request target, String method) {
		return Stream.of(with(target, method, "{}", "Accept", "", "Content-Type", "application/json"),
				with(target, method, "name=some", "Accept", ACCEPTS.get(1), "Content-Type", FORM));
	}

	private Stream<Request> methodFields(Request target) {
		Stream<Request> forms = Stream.of("PUT", "PATCH", "DELETE")
			.map((method) -> with(target, "POST", "_method=" + method, "Accept", ACCEPTS.get(1), "Content-Type", FORM));
		return Stream.concat(forms, Stream.of(with(target, "POST", "", "X-HTTP-Method-Override", "DELETE"),
				with(target, "GET", "", "Range", "bytes=0-1")));
	}

	private static Request with(Request target, String method, String content, String... namesAndValues) {
		List<Field> fields = new ArrayList<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			if (!namesAndValues[i + 1].isEmpty()) {
				fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
			}
		}
		return new Request(method, target.target(), target.management(), target.identity(), List.copyOf(fields),
				content);
	}

}
