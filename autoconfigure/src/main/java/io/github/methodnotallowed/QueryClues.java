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

package io.github.methodnotallowed;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the query of a request tells: the names of its parameters, and the method that one
 * of them names. No other value is kept.
 *
 * @param names the names, as the client has sent them
 * @param override the method that the parameter {@value RequestClues#OVERRIDE} names, if
 * there is one
 */
record QueryClues(List<String> names, @Nullable String override) {

	private static final int MAX_PARAMETERS = 16;

	/**
	 * Read a query.
	 * @param query the query, as the client has sent it; empty for none
	 */
	static QueryClues of(String query) {
		List<String> names = new ArrayList<>();
		String override = null;
		for (int start = 0; start < query.length() && names.size() < MAX_PARAMETERS;) {
			int separator = query.indexOf('&', start);
			int end = (separator >= 0) ? separator : query.length();
			String parameter = query.substring(start, end);
			int equals = RequestClues.end(parameter, "=");
			String name = parameter.substring(0, equals);
			if (!name.isEmpty()) {
				names.add(RequestClues.cut(name));
			}
			if (name.equals(RequestClues.OVERRIDE) && equals < parameter.length()) {
				override = RequestClues.method(parameter.substring(equals + 1));
			}
			start = end + 1;
		}
		return new QueryClues(List.copyOf(names), override);
	}

}
