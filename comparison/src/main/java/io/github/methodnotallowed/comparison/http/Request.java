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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request that is sent as written.
 *
 * @param method the method token
 * @param target the path and query, encoded
 * @param management whether it goes to the port of the actuator
 * @param identity whose credentials it carries, empty for nobody's
 * @param fields the header fields, without those of the identity
 * @param content the content, empty for none
 */
public record Request(String method, String target, boolean management, String identity, List<Field> fields,
		String content) {

	/**
	 * Return the same request with another method and without what is particular about
	 * its content.
	 * @param other the method token
	 * @return the plain request
	 */
	public Request plain(String other) {
		List<Field> negotiation = this.fields.stream()
			.filter((field) -> field.key().equals("accept") || field.key().equals("origin"))
			.toList();
		return new Request(other, this.target, this.management, this.identity, negotiation, "");
	}

	/**
	 * Return the same request for another target.
	 * @param other the path and query
	 * @return the new request
	 */
	public Request withTarget(String other) {
		return new Request(this.method, other, this.management, this.identity, this.fields, this.content);
	}

	/**
	 * Return the same request with the credentials of somebody else.
	 * @param other the identity
	 * @return the new request
	 */
	public Request as(String other) {
		return new Request(this.method, this.target, this.management, other, this.fields, this.content);
	}

	/**
	 * Return the same request without a header field.
	 * @param name the name in lower case
	 * @return the new request
	 */
	public Request without(String name) {
		List<Field> others = this.fields.stream().filter((field) -> !field.key().equals(name)).toList();
		return new Request(this.method, this.target, this.management, this.identity, others, this.content);
	}

	/**
	 * Return the value of a header field.
	 * @param name the name in lower case
	 * @return the value, empty if there is no such field
	 */
	public String value(String name) {
		return this.fields.stream()
			.filter((field) -> field.key().equals(name))
			.map(Field::value)
			.findFirst()
			.orElse("");
	}

	/**
	 * Return the path of the target.
	 * @return the target without its query
	 */
	public String path() {
		int query = this.target.indexOf('?');
		return (query < 0) ? this.target : this.target.substring(0, query);
	}

	byte[] toBytes(List<Field> credentials) {
		byte[] bytes = this.content.getBytes(StandardCharsets.UTF_8);
		List<Field> all = new ArrayList<>(List.of(new Field("Host", "localhost")));
		all.addAll(this.fields);
		all.addAll(credentials);
		if (bytes.length > 0) {
			all.add(new Field("Content-Length", String.valueOf(bytes.length)));
		}
		StringBuilder message = new StringBuilder();
		message.append(this.method).append(' ').append(this.target).append(" HTTP/1.1\r\n");
		all.forEach((field) -> message.append(field).append("\r\n"));
		message.append("\r\n").append(new String(bytes, StandardCharsets.ISO_8859_1));
		return message.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		text.append(this.method).append(' ').append(this.target);
		if (this.management) {
			text.append(" (management port)");
		}
		this.fields.forEach((field) -> text.append("  ").append(field));
		if (!this.identity.isEmpty()) {
			text.append("  as ").append(this.identity);
		}
		if (!this.content.isEmpty()) {
			text.append("  ").append(this.content);
		}
		return text.toString();
	}

}
