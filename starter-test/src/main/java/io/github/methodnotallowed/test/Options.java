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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the user has decided. Immutable.
 *
 * @param variables values of path variables by name
 * @param headers header fields to add to each request
 * @param served whether {@code GET}, {@code HEAD} and {@code OPTIONS} may reach handlers
 * @param ownBody whether the application writes the body of its refusals itself
 */
record Options(Map<String, String> variables, Map<String, String> headers, boolean served, boolean ownBody) {

	static final Options DEFAULTS = new Options(Map.of(), Map.of(), false, false);

	/** The methods that RFC 9110, section 9.2.1, calls safe, but {@code TRACE}. */
	static final List<String> SAFE = List.of("GET", "HEAD", "OPTIONS");

	Options withVariable(String name, String value) {
		return new Options(with(this.variables, name, value), this.headers, this.served, this.ownBody);
	}

	Options withHeader(String name, String value) {
		return new Options(this.variables, with(this.headers, name, value), this.served, this.ownBody);
	}

	Options withServed() {
		return new Options(this.variables, this.headers, true, this.ownBody);
	}

	Options withOwnBody() {
		return new Options(this.variables, this.headers, this.served, true);
	}

	private static Map<String, String> with(Map<String, String> map, String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(map);
		more.put(name, value);
		return Map.copyOf(more);
	}

}
