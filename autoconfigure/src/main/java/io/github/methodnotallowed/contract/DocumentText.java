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

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a document.
 */
final class DocumentText {

	private DocumentText() {
	}

	/**
	 * Decode a document: UTF-8, or what its byte order mark says.
	 * @throws ContractException if the bytes are no text, where the first of them is
	 */
	static String decode(String file, byte[] content) {
		Charset charset = charset(content);
		ByteBuffer bytes = ByteBuffer.wrap(content);
		CharBuffer text = CharBuffer.allocate(content.length + 1);
		CoderResult result = charset.newDecoder().decode(bytes, text, true);
		text.flip();
		if (result.isError()) {
			throw new ContractException(end(file, text), "This is no " + charset + " text.");
		}
		return (text.length() > 0 && text.charAt(0) == '\uFEFF') ? text.subSequence(1, text.length()).toString()
				: text.toString();
	}

	private static Charset charset(byte[] content) {
		if (startsWith(content, 0xFE, 0xFF)) {
			return StandardCharsets.UTF_16BE;
		}
		return startsWith(content, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
	}

	private static boolean startsWith(byte[] content, int first, int second) {
		return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
	}

	/**
	 * Return the place after a text.
	 */
	static Location end(String file, CharSequence text) {
		int line = 1;
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '\n') {
				line++;
				start = i + 1;
			}
		}
		return new Location(file, line, text.length() - start + 1);
	}

}
