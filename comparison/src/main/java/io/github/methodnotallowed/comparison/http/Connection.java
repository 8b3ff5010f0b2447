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

package io.github.methodnotallowed.comparison.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection to a port of this machine, for one exchange after the other.
 */
public final class Connection implements Closeable {

	private static final int TIMEOUT_MILLIS = 5_000;

	/** A stream that is silent for so long has said what it says. */
	private static final int STREAM_TIMEOUT_MILLIS = 300;

	private final Socket socket;

	private final InputStream in;

	/**
	 * Connect to a port.
	 * @param port the port
	 * @throws IOException if nobody listens
	 */
	public Connection(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.in = new BufferedInputStream(this.socket.getInputStream());
	}

	/**
	 * Send a request and read its answer.
	 * @param request the request
	 * @param credentials the fields of the identity
	 * @return the answer, or one that says what came instead
	 */
	public Answer exchange(Request request, List<Field> credentials) {
		try {
			this.socket.setSoTimeout(TIMEOUT_MILLIS);
			this.socket.getOutputStream().write(request.toBytes(credentials));
			Answer head = readHead();
			while (head.status() < 200 && head.status() != 101) {
				head = readHead();
			}
			return readContent(request, head);
		}
		catch (SocketTimeoutException ex) {
			return Answer.none("No answer in time");
		}
		catch (IOException ex) {
			return Answer.none("Connection closed");
		}
	}

	private Answer readHead() throws IOException {
		String statusLine = readLine();
		List<Field> fields = new ArrayList<>();
		for (String line = readLine(); !line.isEmpty(); line = readLine()) {
			fields.add(Field.parse(line));
		}
		return new Answer(statusLine, List.copyOf(fields), "");
	}

	private Answer readContent(Request request, Answer head) throws IOException {
		if (request.method().equals("HEAD") || head.status() == 101 || head.status() == 204 || head.status() == 304) {
			return head;
		}
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		boolean stream = head.isOfType("text/event-stream");
		if (stream) {
			this.socket.setSoTimeout(STREAM_TIMEOUT_MILLIS);
		}
		try {
			if (head.values("transfer-encoding").stream().anyMatch("chunked"::equalsIgnoreCase)) {
				readChunks(content);
			}
			else if (head.has("content-length")) {
				content.write(readExactly(Integer.parseInt(head.values("content-length").get(0))));
			}
			else {
				this.in.transferTo(content);
			}
		}
		catch (SocketTimeoutException ex) {
			String end = stream ? " (a stream without end)" : " (no end in time)";
			return new Answer(head.statusLine() + end, withClose(head), text(content));
		}
		return new Answer(head.statusLine(), head.fields(), text(content));
	}

	private static List<Field> withClose(Answer head) {
		List<Field> fields = new ArrayList<>(head.fields());
		fields.add(new Field("Connection", "close"));
		return fields;
	}

	private static String text(ByteArrayOutputStream content) {
		return content.toString(StandardCharsets.ISO_8859_1);
	}

	private void readChunks(ByteArrayOutputStream content) throws IOException {
		for (int size = readChunkSize(); size > 0; size = readChunkSize()) {
			content.write(readExactly(size));
			readLine();
		}
		while (!readLine().isEmpty()) {
			continue; // trailers
		}
	}

	private int readChunkSize() throws IOException {
		return Integer.parseInt(readLine().split(";")[0].trim(), 16);
	}

	private byte[] readExactly(int length) throws IOException {
		byte[] bytes = this.in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException();
		}
		return bytes;
	}

	private String readLine() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException();
			}
			line.write(next);
		}
		return text(line).stripTrailing();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
