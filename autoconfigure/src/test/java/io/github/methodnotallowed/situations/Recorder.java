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

package io.github.methodnotallowed.situations;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Passes on what clients send to a server and what it answers, byte by byte, and keeps
 * what they have sent.
 */
final class Recorder implements Closeable {

	private final ServerSocket socket;

	private final int target;

	private final List<ByteArrayOutputStream> connections = Collections.synchronizedList(new ArrayList<>());

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private Recorder(ServerSocket socket, int target) {
		this.socket = socket;
		this.target = target;
	}

	static Recorder before(int target) throws IOException {
		Recorder recorder = new Recorder(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
		recorder.threads.execute(recorder::accept);
		return recorder;
	}

	int port() {
		return this.socket.getLocalPort();
	}

	private void accept() {
		try {
			while (true) {
				Socket client = this.socket.accept();
				Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
				ByteArrayOutputStream sent = new ByteArrayOutputStream();
				this.connections.add(sent);
				this.threads.execute(() -> copy(client, server, sent));
				this.threads.execute(() -> copy(server, client, OutputStream.nullOutputStream()));
			}
		}
		catch (IOException ex) {
			// closed
		}
	}

	private static void copy(Socket from, Socket to, OutputStream copy) {
		try (from; to) {
			InputStream in = from.getInputStream();
			byte[] buffer = new byte[8192];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				copy.write(buffer, 0, read);
				to.getOutputStream().write(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			// the other side is gone
		}
	}

	/**
	 * Return what was sent since the last call, as rows of the table of situations have
	 * it.
	 */
	String take() {
		StringBuilder rows = new StringBuilder();
		synchronized (this.connections) {
			for (ByteArrayOutputStream connection : this.connections) {
				String sent = connection.toString(StandardCharsets.ISO_8859_1);
				while (sent.contains("\r\n\r\n")) {
					sent = append(sent, rows);
				}
			}
			this.connections.clear();
		}
		return rows.toString();
	}

	private static String append(String sent, StringBuilder rows) {
		int end = sent.indexOf("\r\n\r\n");
		String[] lines = sent.substring(0, end).split("\r\n");
		StringBuilder row = new StringBuilder();
		row.append("\t> ").append(lines[0].replace(" HTTP/1.1", "")).append('\n');
		int length = 0;
		for (int i = 1; i < lines.length; i++) {
			if (lines[i].toLowerCase(Locale.ROOT).startsWith("content-length:")) {
				length = Integer.parseInt(lines[i].substring(15).trim());
			}
			row.append('\t').append(lines[i]).append('\n');
		}
		int next = Math.min(end + 4 + length, sent.length());
		if (length > 0) {
			row.append("\t= ").append(sent, end + 4, next).append('\n');
		}
		// which browsers ask for by themselves
		rows.append(lines[0].contains("/favicon.ico") ? "" : row);
		return sent.substring(next);
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
		this.threads.shutdownNow();
	}

}
