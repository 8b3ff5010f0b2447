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

package io.github.methodnotallowed.comparison.difference;

import java.util.List;
import java.util.Set;

import io.github.methodnotallowed.comparison.http.Answer;
import io.github.methodnotallowed.comparison.http.Field;
import io.github.methodnotallowed.comparison.http.Request;

/**
 * A request and its two answers, both normalised.
 *
 * @param request the request
 * @param stock the answer of the application without the starter
 * @param starter the answer of the application with it
 */
public record Exchange(Request request, Answer stock, Answer starter) {

	/**
	 * Return whether there is no difference, down to the order of the header fields.
	 * @return {@code true} if the answers are the same
	 */
	public boolean isEqual() {
		return this.stock.equals(this.starter);
	}

	String method() {
		return this.request.method();
	}

	/**
	 * Return whether the answers are the same but for fields of some names and the order
	 * of all.
	 */
	boolean isSameBut(Set<String> fields) {
		return this.stock.statusLine().equals(this.starter.statusLine())
				&& this.stock.content().equals(this.starter.content())
				&& sorted(this.stock.fieldsBut(fields)).equals(sorted(this.starter.fieldsBut(fields)));
	}

	private static List<String> sorted(List<Field> fields) {
		return fields.stream().map((field) -> field.key() + field.value()).sorted().toList();
	}

}
