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

package io.github.methodnotallowed.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A persistent HTTP/1.1 connection that may send several requests before it reads the
 * answers.
 */
final class Connection implements AutoCloseable {

	private final Socket socket;

	private final InputStream in;

	Connection(int port) throws IOException {
		this.socket = new Socket("localhost", port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(30_000);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 1 << 16);
	}

	static byte[] request(String method, String path) {
		return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
	}

	void send(byte[] requests) throws IOException {
		this.socket.getOutputStream().write(requests);
	}

	/**
	 * Read the next answer.
	 * @param method the method of its request
	 * @return the answer
	 * @throws EOFException if the connection was closed in order
	 */
	Answer read(String method) throws IOException {
		String head = until("\r\n\r\n");
		int status = Integer.parseInt(head.substring(9, 12));
		if (method.equals("HEAD") || status == 204) {
			return new Answer(status, head, "");
		}
		String length = field(head, "Content-Length");
		return new Answer(status, head, (length != null) ? content(Integer.parseInt(length)) : chunks());
	}

	private String content(int length) throws IOException {
		byte[] content = this.in.readNBytes(length);
		if (content.length < length) {
			throw new IOException("Cut off in the content");
		}
		return new String(content, StandardCharsets.UTF_8);
	}

	private String chunks() throws IOException {
		StringBuilder chunks = new StringBuilder();
		int size;
		do {
			size = Integer.parseInt(until("\r\n").strip(), 16);
			chunks.append(content(size));
			until("\r\n");
		}
		while (size > 0);
		return chunks.toString();
	}

	private String until(String end) throws IOException {
		StringBuilder text = new StringBuilder(256);
		int matched = 0;
		while (matched < end.length()) {
			int next = this.in.read();
			if (next < 0) {
				throw text.isEmpty() ? new EOFException() : new IOException("Cut off: " + text);
			}
			text.append((char) next);
			matched = (next == end.charAt(matched)) ? matched + 1 : (next == '\r') ? 1 : 0;
		}
		return text.toString();
	}

	private static @Nullable String field(String head, String name) {
		for (String line : head.split("\r\n")) {
			if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
				return line.substring(name.length() + 1).strip();
			}
		}
		return null;
	}

	Answer exchange(String method, String path) throws IOException {
		send(request(method, path));
		return read(method);
	}

	static Answer exchangeOnce(int port, String method, String path) throws IOException {
		try (Connection connection = new Connection(port)) {
			return connection.exchange(method, path);
		}
	}

	/**
	 * Send the same request as often as possible, one at a time on each connection.
	 * @return the requests per second
	 */
	static double requestsPerSecond(int port, String method, String path, int connections, int seconds)
			throws IOException {
		ExecutorService threads = Executors.newFixedThreadPool(connections);
		try {
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
			List<Future<Integer>> counts = new ArrayList<>();
			for (int i = 0; i < connections; i++) {
				counts.add(threads.submit(() -> {
					int count = 0;
					try (Connection connection = new Connection(port)) {
						for (; System.nanoTime() < end; count++) {
							connection.exchange(method, path);
						}
					}
					return count;
				}));
			}
			double sum = 0;
			for (Future<Integer> count : counts) {
				sum += count.get();
			}
			return sum / seconds;
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IOException(ex);
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	/**
	 * An answer.
	 *
	 * @param status the status code
	 * @param head the status line and the header fields
	 * @param body the content
	 */
	record Answer(int status, String head, String body) {

		@Nullable String field(String name) {
			return Connection.field(head(), name);
		}

	}

}
