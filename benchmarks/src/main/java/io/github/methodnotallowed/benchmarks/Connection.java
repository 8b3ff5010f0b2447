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

	private final byte[] buffer = new byte[1 << 16];

	private int position;

	private int limit;

	Connection(int port) throws IOException {
		this.socket = new Socket("localhost", port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(30_000);
		this.in = this.socket.getInputStream();
	}

	static byte[] request(String method, String path) {
		return request(method, path, "");
	}

	/**
	 * Return a request.
	 * @param fields more header fields, each with its line end
	 */
	static byte[] request(String method, String path, String fields) {
		return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n")
			.getBytes(StandardCharsets.US_ASCII);
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
		byte[] content = new byte[length];
		for (int i = 0; i < length; i++) {
			int next = next();
			if (next < 0) {
				throw new IOException("Cut off in the content");
			}
			content[i] = (byte) next;
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
			int next = next();
			if (next < 0) {
				throw text.isEmpty() ? new EOFException() : new IOException("Cut off: " + text);
			}
			text.append((char) next);
			matched = (next == end.charAt(matched)) ? matched + 1 : (next == '\r') ? 1 : 0;
		}
		return text.toString();
	}

	/**
	 * Return the next byte, -1 at the end, without the lock that each single read of a
	 * {@code BufferedInputStream} takes.
	 */
	private int next() throws IOException {
		if (this.position == this.limit) {
			this.position = 0;
			this.limit = Math.max(0, this.in.read(this.buffer));
			if (this.limit == 0) {
				return -1;
			}
		}
		return this.buffer[this.position++] & 0xFF;
	}

	private static @Nullable String field(String head, String name) {
		String start = name + ":";
		for (int line = head.indexOf('\n') + 1; line > 0; line = head.indexOf('\n', line) + 1) {
			if (head.regionMatches(true, line, start, 0, start.length())) {
				return head.substring(line + start.length(), head.indexOf('\r', line)).strip();
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
					while (System.nanoTime() < end) {
						try (Connection connection = new Connection(port)) {
							for (; System.nanoTime() < end; count++) {
								connection.exchange(method, path);
							}
						}
						catch (EOFException ex) {
							// a server may close a connection at any time
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
