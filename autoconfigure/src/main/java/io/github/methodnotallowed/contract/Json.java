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

package io.github.methodnotallowed.contract;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes JSON, as an application need not have a library for it.
 */
final class Json {

	private static final String INDENT = "  ";

	private Json() {
	}

	/**
	 * Return an object.
	 * @param members names and values by turns
	 */
	static Map<String, @Nullable Object> object(@Nullable Object... members) {
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		for (int i = 0; i < members.length; i += 2) {
			object.put(String.valueOf(members[i]), members[i + 1]);
		}
		return object;
	}

	/**
	 * Write a value.
	 * @param value maps, collections, strings, numbers and booleans
	 */
	static String write(@Nullable Object value) {
		return write(value, "\n") + "\n";
	}

	private static String write(@Nullable Object value, String line) {
		if (value instanceof Map<?, ?> map) {
			return map.isEmpty() ? "{}" : map.entrySet()
				.stream()
				.map((entry) -> quote(String.valueOf(entry.getKey())) + ": " + write(entry.getValue(), line + INDENT))
				.collect(Collectors.joining("," + line + INDENT, "{" + line + INDENT, line + "}"));
		}
		if (value instanceof Collection<?> collection) {
			return collection.isEmpty() ? "[]"
					: collection.stream()
						.map((element) -> write(element, line + INDENT))
						.collect(Collectors.joining("," + line + INDENT, "[" + line + INDENT, line + "]"));
		}
		return (value instanceof CharSequence text) ? quote(text.toString()) : String.valueOf(value);
	}

	private static String quote(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		for (int i = 0; i < text.length(); i++) {
			char current = text.charAt(i);
			if (current == '"' || current == '\\') {
				quoted.append('\\').append(current);
			}
			else if (current < ' ' || Character.isSurrogate(current) || current == '\u2028' || current == '\u2029') {
				quoted.append("\\u%04x".formatted((int) current));
			}
			else {
				quoted.append(current);
			}
		}
		return quoted.append('"').toString();
	}

}
