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

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HeadRules}, where a handler answers.
 */
class HeadRulesTests {

	@Test
	void contentThatChangesHasAnotherLengthEachTime() {
		AtomicInteger length = new AtomicInteger(10);
		assertThat(check((method) -> length.incrementAndGet())).isEmpty();
	}

	@Test
	void lengthThatIsAlwaysAnotherIsAFinding() {
		assertThat(check((method) -> "HEAD".equals(method) ? 0 : 12)).startsWith(
				"HEAD /items has the Content-Length '0', GET has '12' | curl -i -I -H 'Accept: */*' 'http://localhost/items'");
	}

	@Test
	void lengthMayBeLeftOut() {
		assertThat(check((method) -> "HEAD".equals(method) ? -1 : 12)).isEmpty();
	}

	private static String check(Length length) {
		MethodContract contract = new MethodContract(new FixedRoutes(Map.of("/items", "GET, HEAD, OPTIONS")),
				new ServedTransport(length), true, Options.DEFAULTS, new Arrivals());
		return contract.withSafeMethods()
			.check()
			.findings()
			.stream()
			.map(Finding::toString)
			.reduce("", (one, other) -> one + other + "\n");
	}

	@FunctionalInterface
	private interface Length {

		int of(String method);

	}

	/**
	 * Serves GET and HEAD, and refuses the rest as it should be.
	 */
	private record ServedTransport(Length length) implements Transport {

		@Override
		public Answer send(Request request) {
			HttpHeaders fields = new HttpHeaders();
			if (request.method().equals("GET") || request.method().equals("HEAD")) {
				int length = this.length.of(request.method());
				if (length >= 0) {
					fields.setContentLength(length);
				}
				return Answer.of(200, fields, new byte[0]);
			}
			String accept = String.valueOf(request.accept());
			Reply reply = Reply.to(request.method(), request.path(), accept, null);
			reply.fields.forEach(fields::add);
			return Answer.of(reply.status, fields, reply.body.getBytes());
		}

		@Override
		public URI base() {
			return URI.create("http://localhost");
		}

		@Override
		public String name() {
			return "nothing";
		}

		@Override
		public boolean isServer() {
			return false;
		}

	}

}
