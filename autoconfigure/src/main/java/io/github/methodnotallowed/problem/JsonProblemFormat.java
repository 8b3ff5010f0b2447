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

package io.github.methodnotallowed.problem;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.util.CollectionUtils;
import org.springframework.util.ObjectUtils;

/**
 * Writes problems as JSON, so that the application needs no JSON library, its settings do
 * not change the bytes, and a refusal costs no more than it must.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
class JsonProblemFormat implements ProblemFormat {

	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	@Override
	public MediaType mediaType() {
		return MediaType.APPLICATION_PROBLEM_JSON;
	}

	@Override
	public boolean isAcceptedBy(MediaType accept) {
		return accept.includes(MediaType.APPLICATION_PROBLEM_JSON) || accept.includes(MediaType.APPLICATION_JSON);
	}

	@Override
	public byte[] write(Map<String, @Nullable Object> members) {
		StringBuilder json = new StringBuilder(512);
		write(json, members);
		return json.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void write(StringBuilder json, @Nullable Object value) {
		// nearly all values are, and the check is the cheapest
		if (value instanceof String text) {
			writeString(json, text);
		}
		else if (value instanceof Map<?, ?> map) {
			writeObject(json, map);
		}
		else if (value instanceof Iterable<?> items) {
			writeArray(json, items);
		}
		else if (ObjectUtils.isArray(value)) {
			writeArray(json, CollectionUtils.arrayToList(value));
		}
		else if (value == null || value instanceof Boolean || isNumber(value)) {
			json.append(value);
		}
		else {
			writeString(json, value.toString());
		}
	}

	/**
	 * Numeric values that are no number in JSON, or none that readers can be expected to
	 * understand, are written as text (section 6).
	 */
	private static boolean isNumber(Object value) {
		return value instanceof Number number && Double.isFinite(number.doubleValue());
	}

	private static void writeObject(StringBuilder json, Map<?, ?> map) {
		json.append('{');
		String separator = "";
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			json.append(separator);
			writeString(json, String.valueOf(entry.getKey()));
			json.append(':');
			write(json, entry.getValue());
			separator = ",";
		}
		json.append('}');
	}

	private static void writeArray(StringBuilder json, Iterable<?> items) {
		json.append('[');
		String separator = "";
		for (Object item : items) {
			json.append(separator);
			write(json, item);
			separator = ",";
		}
		json.append(']');
	}

	private static void writeString(StringBuilder json, String text) {
		json.append('"');
		int written = 0;
		for (int i = 0; i < text.length(); i++) {
			char ch = text.charAt(i);
			if (ch < ' ' || ch == '"' || ch == '\\') {
				json.append(text, written, i).append((ch < ' ') ? "\\u00" + HEX.toHexDigits((byte) ch) : "\\" + ch);
				written = i + 1;
			}
		}
		json.append(text, written, text.length()).append('"');
	}

}
