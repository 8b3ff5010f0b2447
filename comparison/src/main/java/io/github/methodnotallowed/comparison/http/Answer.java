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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * An answer as it stood on the wire, or what came instead of one.
 *
 * @param statusLine the status line, or a sentence about what came instead
 * @param fields the header fields in the order received
 * @param content the content without transfer coding, each byte one character
 */
public record Answer(String statusLine, List<Field> fields, String content) {

	/**
	 * Create what stands for a missing answer.
	 * @param why a sentence
	 * @return the answer
	 */
	public static Answer none(String why) {
		return new Answer(why, List.of(), "");
	}

	/**
	 * Return the status code.
	 * @return three digits, or zero if there was no answer
	 */
	public int status() {
		return this.statusLine.startsWith("HTTP/") ? Integer.parseInt(this.statusLine.split(" ", 3)[1]) : 0;
	}

	/**
	 * Return whether something was served: not refused, not failed, not missing.
	 * @return {@code true} unless the status is 404, 405 or 501, or there is none
	 */
	public boolean isServed() {
		return !Set.of(0, 404, 405, 501).contains(status());
	}

	/**
	 * Return the values of all lines of a field.
	 * @param name the name in lower case
	 * @return the values in the order received
	 */
	public List<String> values(String name) {
		return this.fields.stream().filter((field) -> field.key().equals(name)).map(Field::value).toList();
	}

	/**
	 * Return all members of a field that is a list.
	 * @param name the name in lower case
	 * @return the members in the order received
	 */
	public List<String> members(String name) {
		return values(name).stream()
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.map(String::trim)
			.filter((member) -> !member.isEmpty())
			.toList();
	}

	/**
	 * Return whether there is a field.
	 * @param name the name in lower case
	 * @return {@code true} if there is a line of it
	 */
	public boolean has(String name) {
		return this.fields.stream().anyMatch((field) -> field.key().equals(name));
	}

	/**
	 * Return the fields but some.
	 * @param names names in lower case
	 * @return the others in the order received
	 */
	public List<Field> fieldsBut(Set<String> names) {
		return this.fields.stream().filter((field) -> !names.contains(field.key())).toList();
	}

	/**
	 * Return whether the content is of a media type.
	 * @param type the start of the media type
	 * @return {@code true} if it is
	 */
	public boolean isOfType(String type) {
		return values("content-type").stream().anyMatch((value) -> value.startsWith(type));
	}

	/**
	 * Return whether the server closes the connection after this answer.
	 * @return {@code true} if no other answer can follow
	 */
	public boolean closes() {
		return !this.statusLine.startsWith("HTTP/1.1") || status() == 101
				|| values("connection").stream().anyMatch("close"::equalsIgnoreCase);
	}

	/**
	 * Return the answer line by line.
	 * @return the lines as they stood on the wire
	 */
	public List<String> lines() {
		List<String> lines = new ArrayList<>(List.of(this.statusLine));
		this.fields.forEach((field) -> lines.add(field.toString()));
		lines.add("");
		this.content.lines().forEach(lines::add);
		return lines;
	}

}
