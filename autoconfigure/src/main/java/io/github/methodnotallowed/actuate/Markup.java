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

package io.github.methodnotallowed.actuate;

/**
 * Builds markup. What is not markup goes through {@link #text}.
 */
final class Markup {

	private final StringBuilder html = new StringBuilder();

	/**
	 * Add markup of our own as it is.
	 */
	Markup raw(String markup) {
		this.html.append(markup);
		return this;
	}

	/**
	 * Add a text, so that it is no markup in an element or in a quoted attribute.
	 */
	Markup text(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			switch (character) {
				case '&' -> this.html.append("&amp;");
				case '<' -> this.html.append("&lt;");
				case '>' -> this.html.append("&gt;");
				case '"' -> this.html.append("&quot;");
				case '\'' -> this.html.append("&#39;");
				// control characters, and those that turn the direction of what follows
				default -> this.html
					.append((Character.isISOControl(character) || Character.getType(character) == Character.FORMAT)
							? '\uFFFD' : character);
			}
		}
		return this;
	}

	static String escape(String text) {
		return new Markup().text(text).toString();
	}

	@Override
	public String toString() {
		return this.html.toString();
	}

}
