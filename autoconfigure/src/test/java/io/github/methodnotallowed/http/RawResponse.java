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
import java.util.List;

/**
 * An answer as it stood on the wire.
 *
 * @param statusLine the status line
 * @param fields the header fields in the order received
 * @param content the content, without transfer coding
 */
public record RawResponse(String statusLine, List<RawField> fields, byte[] content) {

	/**
	 * Return the status code.
	 * @return the three digits of the status line
	 */
	public int status() {
		return Integer.parseInt(this.statusLine.split(" ", 3)[1]);
	}

	/**
	 * Return the values of every line of a field.
	 * @param name the field name
	 * @return the values in the order received
	 */
	public List<String> values(String name) {
		return this.fields.stream().filter((field) -> field.isNamed(name)).map(RawField::value).toList();
	}

	/**
	 * Return the methods of {@code Allow}.
	 * @return the methods in the order received; none if there is no such field
	 */
	public List<String> allowed() {
		String allow = String.join(", ", values("Allow"));
		return allow.isEmpty() ? List.of() : List.of(allow.split(", "));
	}

	/**
	 * Return whether the connection can carry another request.
	 * @return {@code true} unless the server announced to close it
	 */
	public boolean keepsAlive() {
		return this.statusLine.startsWith("HTTP/1.1")
				&& values("Connection").stream().noneMatch("close"::equalsIgnoreCase);
	}

	/**
	 * Return the content as text.
	 * @return the content, read as UTF-8
	 */
	public String text() {
		return new String(this.content, StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		StringBuilder message = new StringBuilder(this.statusLine).append('\n');
		this.fields.forEach((field) -> message.append(field).append('\n'));
		return message.append('\n').append(text()).toString();
	}

}
