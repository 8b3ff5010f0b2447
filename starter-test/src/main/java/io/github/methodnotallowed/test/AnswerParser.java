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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;

/**
 * Reads an HTTP/1.1 answer that ended with its connection.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112</a>
 */
final class AnswerParser {

	private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");

	/** What is longer is not read to its end. */
	private static final int LONGEST_CONTENT = 1_000_000;

	private AnswerParser() {
	}

	/**
	 * Parse an answer.
	 * @param bytes all that came over the connection
	 * @param head whether the request was {@code HEAD}, so that whatever comes behind the
	 * fields is wrong, in whatever framing
	 * @throws IOException if it is no answer
	 */
	static Answer parse(byte[] bytes, boolean head) throws IOException {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		int end = text.indexOf("\r\n\r\n");
		String[] lines = ((end >= 0) ? text.substring(0, end) : text).split("\r\n");
		Matcher status = STATUS_LINE.matcher(lines[0]);
		if (end < 0 || !status.matches()) {
			throw new IOException("no HTTP answer but " + bytes.length + " bytes");
		}
		byte[] rest = Arrays.copyOfRange(bytes, end + 4, bytes.length);
		if (status.group(1).startsWith("1")) {
			return parse(rest, head);
		}
		HttpHeaders fields = new HttpHeaders();
		for (String line : Arrays.asList(lines).subList(1, lines.length)) {
			int colon = line.indexOf(':');
			if (colon > 0) {
				fields.add(line.substring(0, colon), line.substring(colon + 1).trim());
			}
		}
		checkLength(fields, rest.length, head);
		boolean chunked = "chunked".equalsIgnoreCase(fields.getFirst(HttpHeaders.TRANSFER_ENCODING));
		return Answer.of(Integer.parseInt(status.group(1)), fields, (chunked && !head) ? unchunked(rest) : rest);
	}

	/**
	 * See whether all has come that was promised (RFC 9112, section 6.3). What comes
	 * behind {@code HEAD} is judged elsewhere.
	 */
	private static void checkLength(HttpHeaders fields, int received, boolean head) throws IOException {
		List<String> lengths = fields.getOrDefault(HttpHeaders.CONTENT_LENGTH, List.of());
		boolean number = lengths.stream().allMatch((length) -> length.matches("\\d{1,9}"));
		if (!number || lengths.stream().distinct().count() > 1) {
			throw new IOException("no Content-Length but '" + String.join(", ", lengths) + "'");
		}
		boolean framed = !head && !lengths.isEmpty() && !fields.containsHeader(HttpHeaders.TRANSFER_ENCODING);
		int promised = framed ? Integer.parseInt(lengths.get(0)) : received;
		boolean cut = promised > received && received > LONGEST_CONTENT;
		if (promised != received && !cut) {
			throw new IOException(received + " bytes of content came, Content-Length is " + promised);
		}
	}

	private static byte[] unchunked(byte[] bytes) throws IOException {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		int from = 0;
		for (int line = text.indexOf("\r\n", from); line >= 0; line = text.indexOf("\r\n", from)) {
			int length = length(text.substring(from, line).replaceFirst(";.*", "").trim());
			if (length == 0) {
				return content.toByteArray();
			}
			from = line + 2;
			content.write(bytes, from, Math.min(length, bytes.length - from));
			from += Math.min(length, bytes.length - from) + 2;
		}
		if (bytes.length <= LONGEST_CONTENT) {
			throw new IOException("the chunks end after " + content.size() + " bytes of content, without the last one");
		}
		return content.toByteArray();
	}

	private static int length(String digits) throws IOException {
		if (!digits.matches("\\p{XDigit}{1,7}")) {
			throw new IOException("no chunk but '" + digits + "'");
		}
		return Integer.parseInt(digits, 16);
	}

}
