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

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the language that a client likes best, in the same way on each server: their own
 * readings differ where a field is odd. Takes time in proportion to the length of the
 * field.
 *
 * @since 0.1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4">RFC 9110, section
 * 12.5.4</a>
 */
public final class AcceptedLanguage {

	// without backtracking, which would take a place on the stack for each subtag
	private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}+(?:-[A-Za-z0-9]{1,8}+)*+");

	/** Far beyond the longest tag of a language that there is. */
	private static final int LONGEST_TAG = 128;

	private static final Pattern WEIGHT = Pattern.compile("[qQ]=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)");

	private double highest;

	private @Nullable String best;

	private AcceptedLanguage() {
	}

	/**
	 * Return the first of the languages that a client likes best. What is no language
	 * range is passed over.
	 * @param fields the values of the {@code Accept-Language} field
	 * @return the language, or {@code null} if none is named
	 */
	public static @Nullable Locale of(Collection<String> fields) {
		AcceptedLanguage accepted = new AcceptedLanguage();
		fields.forEach(accepted::read);
		return (accepted.best != null) ? Locale.forLanguageTag(accepted.best) : null;
	}

	private void read(String field) {
		int start = 0;
		while (start < field.length() && this.highest < 1) {
			int comma = field.indexOf(',', start);
			int end = (comma < 0) ? field.length() : comma;
			readRange(field.substring(start, end));
			start = end + 1;
		}
	}

	private void readRange(String range) {
		int semicolon = range.indexOf(';');
		String tag = ((semicolon < 0) ? range : range.substring(0, semicolon)).strip();
		double weight = (semicolon < 0) ? 1 : weight(range.substring(semicolon + 1).strip());
		if (weight > this.highest && tag.length() <= LONGEST_TAG && TAG.matcher(tag).matches()) {
			this.highest = weight;
			this.best = tag;
		}
	}

	private static double weight(String parameter) {
		return WEIGHT.matcher(parameter).matches() ? Double.parseDouble(parameter.substring(2)) : 0;
	}

}
