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

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Hands requests to the web handler without a server.
 */
final class WebTestClientTransport implements Transport {

	private final WebTestClient client;

	private WebTestClientTransport(WebTestClient client) {
		this.client = client;
	}

	static WebTestClientTransport of(ApplicationContext context) {
		return new WebTestClientTransport(context.getBeanProvider(WebTestClient.class)
			.getIfAvailable(() -> WebTestClient.bindToApplicationContext(context).build()));
	}

	@Override
	public Answer send(Request request) {
		try {
			return answer(request);
		}
		// a timeout, or what the handler throws
		catch (AssertionError | RuntimeException ex) {
			return Answer.failed(ex.toString());
		}
	}

	private Answer answer(Request request) {
		EntityExchangeResult<byte[]> result = this.client.method(HttpMethod.valueOf(request.method()))
			.uri(URI.create(request.path()))
			.headers((fields) -> request.fields().forEach(fields::set))
			.exchange()
			.expectBody()
			.returnResult();
		byte[] body = result.getResponseBody();
		return Answer.of(result.getStatus().value(), result.getResponseHeaders(), (body != null) ? body : new byte[0]);
	}

	@Override
	public URI base() {
		return URI.create("http://localhost:8080");
	}

	@Override
	public String name() {
		return "WebTestClient, without a server";
	}

	@Override
	public boolean isServer() {
		return false;
	}

}
