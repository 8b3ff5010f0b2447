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

/**
 * One header field line as it stood on the wire.
 *
 * @param name the field name, in the case that was sent
 * @param value the field value, without surrounding white space
 */
public record RawField(String name, String value) {

	static RawField parse(String line) {
		int colon = line.indexOf(':');
		return (colon < 0) ? new RawField(line, "")
				: new RawField(line.substring(0, colon).trim(), line.substring(colon + 1).trim());
	}

	/**
	 * Return whether this field has the given name, whatever its case.
	 * @param name the field name
	 * @return {@code true} if it is that field
	 */
	public boolean isNamed(String name) {
		return this.name.equalsIgnoreCase(name);
	}

	@Override
	public String toString() {
		return this.name + ": " + this.value;
	}

}
