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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A request that is sent as written: any method token, any target, any field line. Each
 * character up to U+00FF of those is one byte.
 *
 * @param method the method token
 * @param target the request target, not encoded and not checked; a protocol version may
 * follow it
 * @param fields the header fields, to which {@code Host} is added if it is missing
 * @param content the content, announced with {@code Content-Length} unless empty
 */
public record RawRequest(String method, String target, List<RawField> fields, String content) {

	/**
	 * Create a request from the start of a request line such as {@code DELETE /mixed}.
	 * @param methodAndTarget the method and the target with a space between
	 * @return the request
	 */
	public static RawRequest of(String methodAndTarget) {
		int space = methodAndTarget.indexOf(' ');
		return new RawRequest(methodAndTarget.substring(0, space), methodAndTarget.substring(space + 1), List.of(), "");
	}

	/**
	 * Return this request with another method.
	 * @param method the method token
	 * @return the new request
	 */
	public RawRequest withMethod(String method) {
		return new RawRequest(method, this.target, this.fields, this.content);
	}

	/**
	 * Return this request for another target.
	 * @param target the request target
	 * @return the new request
	 */
	public RawRequest withTarget(String target) {
		return new RawRequest(this.method, target, this.fields, this.content);
	}

	/**
	 * Return this request with one more header field.
	 * @param line the field line, for example {@code Accept: text/html}
	 * @return the new request
	 */
	public RawRequest withField(String line) {
		List<RawField> fields = new ArrayList<>(this.fields);
		fields.add(RawField.parse(line));
		return new RawRequest(this.method, this.target, List.copyOf(fields), this.content);
	}

	/**
	 * Return this request with other content.
	 * @param content the content, sent as UTF-8
	 * @return the new request
	 */
	public RawRequest withContent(String content) {
		return new RawRequest(this.method, this.target, this.fields, content);
	}

	/**
	 * Return the bytes that go over the wire.
	 * @return the message
	 */
	public byte[] toBytes() {
		byte[] content = this.content.getBytes(StandardCharsets.UTF_8);
		StringBuilder message = new StringBuilder();
		message.append(this.method).append(' ').append(this.target);
		if (!this.target.contains(" HTTP/")) {
			message.append(" HTTP/1.1");
		}
		message.append("\r\n");
		if (!has("Host")) {
			message.append("Host: localhost\r\n");
		}
		this.fields.forEach((field) -> message.append(field).append("\r\n"));
		if (content.length > 0 && !has("Content-Length")) {
			message.append("Content-Length: ").append(content.length).append("\r\n");
		}
		byte[] head = message.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
		byte[] bytes = Arrays.copyOf(head, head.length + content.length);
		System.arraycopy(content, 0, bytes, head.length, content.length);
		return bytes;
	}

	private boolean has(String name) {
		return this.fields.stream().anyMatch((field) -> field.isNamed(name));
	}

	@Override
	public String toString() {
		return this.method + " " + this.target;
	}

}
