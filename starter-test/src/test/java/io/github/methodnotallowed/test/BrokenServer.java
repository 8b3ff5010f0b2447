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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A server that answers as the routes say, but for one defect.
 */
final class BrokenServer implements Broken {

	static final Map<String, String> ROUTES = Map.of("/items", "GET, HEAD, OPTIONS", "/orders", "POST, OPTIONS");

	private final ServerSocket socket;

	private final @Nullable Consumer<Reply> defect;

	private final List<String> served = new CopyOnWriteArrayList<>();

	BrokenServer(@Nullable Consumer<Reply> defect) throws IOException {
		this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.defect = defect;
		Thread thread = new Thread(this::accept, "broken server");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public MethodContract contract() {
		URI base = URI.create("http://127.0.0.1:" + this.socket.getLocalPort());
		return new MethodContract(new FixedRoutes(ROUTES), new SocketTransport(base, "a broken server"), true,
				Options.DEFAULTS, new Arrivals());
	}

	@Override
	public List<String> served() {
		return this.served;
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try (Socket connection = this.socket.accept()) {
				answer(connection);
			}
			catch (IOException ex) {
				// the client has gone, or the test has ended
			}
		}
	}

	private void answer(Socket connection) throws IOException {
		BufferedReader reader = new BufferedReader(
				new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
		String[] line = reader.readLine().split(" ");
		String accept = "";
		for (String field = reader.readLine(); !field.isEmpty(); field = reader.readLine()) {
			accept = field.startsWith("Accept: ") ? field.substring(8) : accept;
		}
		String allow = ROUTES.get(line[1]);
		boolean refused = allow == null || !List.of(allow.split(", ")).contains(line[0]);
		if (!refused && !"OPTIONS".equals(line[0])) {
			this.served.add(line[0] + " " + line[1]);
		}
		connection.getOutputStream().write(Reply.to(line[0], line[1], accept, this.defect).bytes());
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
