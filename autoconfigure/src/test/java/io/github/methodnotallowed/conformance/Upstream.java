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

package io.github.methodnotallowed.conformance;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The server behind a gateway. It names the method that reached it, refuses
 * {@code DELETE} with content and {@code PATCH} without, and tells its methods in an
 * order of its own.
 *
 * @param server the server
 */
record Upstream(HttpServer server) implements Closeable {

	static Upstream start() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", Upstream::answer);
		server.start();
		return new Upstream(server);
	}

	private static void answer(HttpExchange exchange) throws IOException {
		String method = exchange.getRequestMethod();
		boolean refused = method.equals("DELETE") || method.equals("PATCH");
		boolean empty = method.equals("HEAD") || method.equals("PATCH");
		exchange.getResponseHeaders().set("X-Upstream", method);
		if (refused || method.equals("OPTIONS")) {
			exchange.getResponseHeaders().set("Allow", "OPTIONS,PUT,GET");
		}
		byte[] content = ("upstream " + method).getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(refused ? 405 : 200, empty ? -1 : content.length);
		if (!empty) {
			exchange.getResponseBody().write(content);
		}
		exchange.close();
	}

	String uri() {
		return "http://%s:%d".formatted(this.server.getAddress().getHostString(), this.server.getAddress().getPort());
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
