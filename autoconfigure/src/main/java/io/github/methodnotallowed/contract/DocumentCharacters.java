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

import java.io.Reader;

/**
 * Hands the characters of a document to the parser as it needs them. Pairs of surrogates
 * stay in one piece. A character that JSON allows in a string, but YAML nowhere, becomes
 * the replacement character.
 */
final class DocumentCharacters extends Reader {

	private final String text;

	private int position;

	DocumentCharacters(String text) {
		this.text = text;
	}

	@Override
	public int read(char[] target, int offset, int length) {
		if (this.position == this.text.length()) {
			return -1;
		}
		int end = Math.min(this.position + length, this.text.length());
		if (end - this.position > 1 && Character.isHighSurrogate(this.text.charAt(end - 1))) {
			end--;
		}
		int count = end - this.position;
		for (int i = 0; i < count; i++) {
			target[offset + i] = readable(this.position + i);
		}
		this.position = end;
		return count;
	}

	private char readable(int index) {
		char character = this.text.charAt(index);
		boolean lone = Character.isSurrogate(character) && !isPair(index) && !isPair(index - 1);
		boolean control = character >= '\u007F' && character <= '\u009F' && character != '\u0085';
		return (lone || control || character >= '\uFFFE') ? '\uFFFD' : character;
	}

	private boolean isPair(int index) {
		return index >= 0 && index + 1 < this.text.length()
				&& Character.isSurrogatePair(this.text.charAt(index), this.text.charAt(index + 1));
	}

	@Override
	public void close() {
		// there is nothing to close
	}

}
