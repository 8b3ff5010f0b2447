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

package io.github.methodnotallowed.samples.webmvc;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Redirects {@code /301} and the like to {@code /target}, and remembers what arrives
 * there. {@code /form/301} is a page whose form is posted to {@code /301}.
 */
final class RedirectingServer implements AutoCloseable {

	private final HttpServer server;

	private final AtomicReference<String> arrived = new AtomicReference<>("nothing");

	private RedirectingServer(HttpServer server) {
		this.server = server;
	}

	static RedirectingServer start() throws IOException {
		RedirectingServer redirecting = new RedirectingServer(
				HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
		redirecting.server.setExecutor(Executors.newCachedThreadPool());
		redirecting.server.createContext("/", redirecting::answer);
		redirecting.server.start();
		return redirecting;
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		byte[] content = exchange.getRequestBody().readAllBytes();
		if (path.startsWith("/form/")) {
			exchange.getResponseHeaders().set("Content-Type", "text/html");
			answer(exchange, 200,
					"<form method=post action='/%s'><input name=a value=1></form><script>document.forms[0].submit()</script>"
						.formatted(path.substring("/form/".length())));
		}
		else if (path.equals("/target")) {
			this.arrived.set(exchange.getRequestMethod() + ((content.length > 0) ? ", content" : ""));
			answer(exchange, 200, "arrived");
		}
		else if (path.matches("/30\\d")) {
			exchange.getResponseHeaders().set("Location", "/target");
			answer(exchange, Integer.parseInt(path.substring(1)), "");
		}
		else {
			answer(exchange, 404, "");
		}
	}

	private static void answer(HttpExchange exchange, int status, String content) throws IOException {
		byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	String address(String path) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
	}

	/**
	 * Return what has arrived at the target since the last call.
	 * @return the method and whether there was content, or that nothing arrived
	 */
	String takeArrived() {
		return this.arrived.getAndSet("nothing");
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
