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

package io.github.methodnotallowed.comparison.applications.gatewaywebflux;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import com.sun.net.httpserver.HttpServer;

/**
 * The server behind the gateway, which knows GET and POST.
 */
final class Upstream {

	private Upstream() {
	}

	static String start() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			boolean known = exchange.getRequestMethod().matches("GET|HEAD|POST");
			if (!known) {
				exchange.getResponseHeaders().add("Allow", "POST, GET");
			}
			exchange.sendResponseHeaders(known ? 200 : 405, -1);
			exchange.close();
		});
		server.start();
		return "http://localhost:" + server.getAddress().getPort();
	}

}
