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

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An HTTP/1.1 connection that neither corrects nor refuses what it is told to send. Every
 * client library known to Java normalises methods or targets, this one shows the bytes.
 */
public final class RawConnection implements Closeable {

	private static final int TIMEOUT_MILLIS = 20_000;

	private final Socket socket;

	private final InputStream in;

	private RawConnection(Socket socket) throws IOException {
		this.socket = socket;
		this.in = new BufferedInputStream(socket.getInputStream());
	}

	/**
	 * Connect to a port of this machine.
	 * @param port the port
	 * @return the open connection
	 * @throws IOException if nobody listens
	 */
	public static RawConnection to(int port) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
		socket.setTcpNoDelay(true);
		socket.setSoTimeout(TIMEOUT_MILLIS);
		return new RawConnection(socket);
	}

	/**
	 * Send one request on a connection of its own.
	 * @param port the port
	 * @param request the request
	 * @return the answer
	 * @throws IOException if the server does not answer
	 */
	public static RawResponse exchange(int port, RawRequest request) throws IOException {
		try (RawConnection connection = to(port)) {
			return connection.exchange(request);
		}
	}

	/**
	 * Send a request and read its answer. The connection stays open.
	 * @param request the request
	 * @return the answer
	 * @throws IOException if the server does not answer
	 */
	public RawResponse exchange(RawRequest request) throws IOException {
		send(request.toBytes());
		return read(request.method());
	}

	/**
	 * Send bytes without waiting for an answer, so that requests can be pipelined.
	 * @param bytes the bytes
	 * @throws IOException if the connection is closed
	 */
	public void send(byte[] bytes) throws IOException {
		this.socket.getOutputStream().write(bytes);
	}

	/**
	 * Send a request and wait for the first byte of its answer.
	 * @param request the request
	 * @return {@code false} if the server closed the connection instead
	 * @throws IOException if the server does neither
	 */
	public boolean offer(RawRequest request) throws IOException {
		try {
			send(request.toBytes());
			this.in.mark(1);
			boolean answered = this.in.read() >= 0;
			this.in.reset();
			return answered;
		}
		catch (SocketException ex) {
			return false;
		}
	}

	/**
	 * Read the next final answer.
	 * @param method the method of the request that is answered, which decides whether
	 * content follows
	 * @return the answer
	 * @throws IOException if the server does not answer
	 */
	public RawResponse read(String method) throws IOException {
		RawResponse head = readHead();
		while (head.status() < 200) {
			head = readHead();
		}
		return new RawResponse(head.statusLine(), head.fields(), readContent(method, head));
	}

	/**
	 * Read the start of a chunked answer that may not have an end yet.
	 * @return the answer, with the first of its chunks as its content
	 * @throws IOException if the server does not answer in chunks
	 */
	public RawResponse readFirstChunk() throws IOException {
		RawResponse head = readHead();
		return new RawResponse(head.statusLine(), head.fields(), readExactly(readChunkSize()));
	}

	/**
	 * Wait for the server to close the connection, as it announced.
	 * @return whether it did so without sending more
	 * @throws IOException if it stays open
	 */
	public boolean isClosedByServer() throws IOException {
		try {
			return this.in.read() < 0;
		}
		catch (SocketException ex) {
			return true;
		}
	}

	private RawResponse readHead() throws IOException {
		String statusLine = readLine();
		List<RawField> fields = new ArrayList<>();
		for (String line = readLine(); !line.isEmpty(); line = readLine()) {
			fields.add(RawField.parse(line));
		}
		return new RawResponse(statusLine, List.copyOf(fields), new byte[0]);
	}

	private byte[] readContent(String method, RawResponse head) throws IOException {
		int status = head.status();
		boolean tunnel = method.equals("CONNECT") && status < 300;
		if (method.equals("HEAD") || tunnel || status == 204 || status == 304) {
			return new byte[0];
		}
		if (head.values("Transfer-Encoding").stream().anyMatch("chunked"::equalsIgnoreCase)) {
			return readChunks();
		}
		List<String> lengths = head.values("Content-Length");
		return lengths.isEmpty() ? this.in.readAllBytes() : readExactly(Integer.parseInt(lengths.get(0)));
	}

	private byte[] readChunks() throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (int size = readChunkSize(); size > 0; size = readChunkSize()) {
			content.write(readExactly(size));
			readLine();
		}
		while (!readLine().isEmpty()) {
			continue; // trailers
		}
		return content.toByteArray();
	}

	private int readChunkSize() throws IOException {
		return Integer.parseInt(readLine().split(";")[0].trim(), 16);
	}

	private byte[] readExactly(int length) throws IOException {
		byte[] bytes = this.in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("Content ended after %d of %d bytes".formatted(bytes.length, length));
		}
		return bytes;
	}

	private String readLine() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException("Connection closed after '%s'".formatted(line));
			}
			line.write(next);
		}
		return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
