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

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a document, YAML or JSON, that knows where it is.
 */
sealed interface Node {

	String file();

	int line();

	int column();

	default Location location() {
		return new Location(file(), line(), column());
	}

	/**
	 * Return what kind of node it is, in words.
	 */
	String description();

	/**
	 * Return the text of a scalar.
	 */
	default @Nullable String text() {
		return null;
	}

	/**
	 * Return the value of a key.
	 * @return the value, or {@code null} if this is no mapping or has no such key
	 */
	default @Nullable Node get(String key) {
		Entry entry = entry(key);
		return (entry != null) ? entry.value() : null;
	}

	/**
	 * Return a key with its value.
	 * @return the entry, or {@code null} if this is no mapping or has no such key
	 */
	default @Nullable Entry entry(String key) {
		for (Entry entry : entries()) {
			if (entry.key().text().equals(key)) {
				return entry;
			}
		}
		return null;
	}

	/**
	 * Return the entries of a mapping.
	 * @return the entries, empty if this is none
	 */
	default List<Entry> entries() {
		return List.of();
	}

	/**
	 * Return the elements of a sequence.
	 * @return the elements, empty if this is none
	 */
	default List<Node> elements() {
		return List.of();
	}

	/**
	 * Return whether the node is there but says nothing.
	 */
	default boolean isNull() {
		return false;
	}

	/**
	 * A key and its value.
	 */
	record Entry(Scalar key, Node value) {
	}

	/**
	 * A string, number, boolean or nothing.
	 */
	record Scalar(String file, int line, int column, String text, boolean plain) implements Node {

		private static final List<String> NOTHING = List.of("", "~", "null", "Null", "NULL");

		@Override
		public String description() {
			return isNull() ? "nothing" : "a single value";
		}

		@Override
		public boolean isNull() {
			return this.plain && NOTHING.contains(this.text);
		}

	}

	/**
	 * Keys and values.
	 */
	record Mapping(String file, int line, int column, List<Entry> entries) implements Node {

		@Override
		public String description() {
			return "an object";
		}

	}

	/**
	 * A list.
	 */
	record Sequence(String file, int line, int column, List<Node> elements) implements Node {

		@Override
		public String description() {
			return "a list";
		}

	}

}
