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

package io.github.methodnotallowed.http;

import java.time.Duration;
import java.util.List;

import io.netty.handler.codec.http.HttpMethod;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * Sends requests over HTTP/2 without TLS, to a server that is known to speak it (RFC
 * 9113, section 3.3).
 */
public final class Http2Client {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	/** What a client library adds to a response for its own use. */
	private static final String INTERNAL = "x-http2-";

	private Http2Client() {
	}

	/**
	 * Send one request on a connection of its own.
	 * @param port the port
	 * @param request the request, without content
	 * @return the answer
	 */
	public static RawResponse exchange(int port, RawRequest request) {
		return HttpClient.create(ConnectionProvider.newConnection())
			.protocol(HttpProtocol.H2C)
			.headers((headers) -> request.fields().forEach((field) -> headers.add(field.name(), field.value())))
			.request(HttpMethod.valueOf(request.method()))
			.uri("http://localhost:%d%s".formatted(port, request.target()))
			.responseSingle((response, content) -> content.asByteArray()
				.defaultIfEmpty(new byte[0])
				.map((bytes) -> answer(response, bytes)))
			.block(TIMEOUT);
	}

	private static RawResponse answer(HttpClientResponse response, byte[] content) {
		List<RawField> fields = response.responseHeaders()
			.entries()
			.stream()
			.filter((field) -> !field.getKey().startsWith(INTERNAL))
			.map((field) -> new RawField(field.getKey(), field.getValue()))
			.toList();
		return new RawResponse("HTTP/2 " + response.status().code(), fields, content);
	}

}
