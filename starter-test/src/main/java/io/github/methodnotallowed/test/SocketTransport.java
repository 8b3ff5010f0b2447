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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends requests over a connection each. Unlike an HTTP client it can send any method,
 * follows nothing and sees content where none may be.
 */
final class SocketTransport implements Transport {

	private static final int TIMEOUT_MILLISECONDS = 30_000;

	private static final int LONGEST_ANSWER = 1 << 20;

	private final URI base;

	private final String name;

	SocketTransport(URI base, String name) {
		this.base = base;
		this.name = name;
	}

	@Override
	public URI base() {
		return this.base;
	}

	@Override
	public String name() {
		return this.base + " (" + this.name + ")";
	}

	@Override
	public boolean isServer() {
		return true;
	}

	@Override
	public Answer send(Request request) {
		try (Socket socket = connect()) {
			socket.getOutputStream().write(head(request).getBytes(StandardCharsets.ISO_8859_1));
			return AnswerParser.parse(read(socket.getInputStream()), "HEAD".equals(request.method()));
		}
		catch (IOException ex) {
			return Answer.failed(ex.toString());
		}
	}

	private Socket connect() throws IOException {
		boolean secure = "https".equals(this.base.getScheme());
		int port = (this.base.getPort() > 0) ? this.base.getPort() : (secure ? 443 : 80);
		Socket plain = new Socket();
		try {
			plain.connect(new InetSocketAddress(this.base.getHost(), port), TIMEOUT_MILLISECONDS);
			plain.setSoTimeout(TIMEOUT_MILLISECONDS);
			return secure ? secured(plain, port) : plain;
		}
		catch (IOException ex) {
			plain.close();
			throw ex;
		}
	}

	private Socket secured(Socket plain, int port) throws IOException {
		SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
		SSLSocket secured = (SSLSocket) factory.createSocket(plain, this.base.getHost(), port, true);
		SSLParameters parameters = secured.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("HTTPS");
		secured.setSSLParameters(parameters);
		return secured;
	}

	private String head(Request request) {
		StringBuilder head = new StringBuilder();
		head.append(request.method()).append(' ').append(this.base.getRawPath()).append(request.path());
		head.append(" HTTP/1.1\r\nHost: ").append(this.base.getRawAuthority()).append("\r\n");
		request.fields().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		if (!"TRACE".equals(request.method())) {
			// so that no server asks for a length (411)
			head.append("Content-Length: 0\r\n");
		}
		return head.append("User-Agent: method-not-allowed-contract\r\nConnection: close\r\n\r\n").toString();
	}

	private static byte[] read(InputStream in) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		try {
			for (int n = in.read(buffer); n >= 0 && bytes.size() < LONGEST_ANSWER; n = in.read(buffer)) {
				bytes.write(buffer, 0, n);
			}
		}
		catch (SocketTimeoutException ex) {
			if (bytes.size() == 0) {
				throw ex;
			}
		}
		return bytes.toByteArray();
	}

}
