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

import java.util.Locale;

/**
 * One header field line.
 *
 * @param name the name as it was sent
 * @param value the value without surrounding white space
 */
public record Field(String name, String value) {

	/**
	 * Read a line such as {@code Accept: text/html}.
	 * @param line the line
	 * @return the field
	 */
	public static Field parse(String line) {
		int colon = line.indexOf(':');
		return (colon < 0) ? new Field(line, "")
				: new Field(line.substring(0, colon).trim(), line.substring(colon + 1).trim());
	}

	/**
	 * Return the name in lower case.
	 * @return the name to compare with
	 */
	public String key() {
		return this.name.toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return this.name + ": " + this.value;
	}

}
