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

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.methodnotallowed.contract.DriftSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What the user has decided. Immutable.
 *
 * @param variables values of path variables by name
 * @param headers header fields to add to each request
 * @param served whether {@code GET}, {@code HEAD} and {@code OPTIONS} may reach handlers
 * @param ownBody whether the application writes the body of its refusals itself
 * @param excluded patterns of paths to leave alone
 * @param drift what the comparison with a document takes into account
 * @param baseline the file of known differences from a document, or {@code null}
 */
record Options(Map<String, String> variables, Map<String, String> headers, boolean served, boolean ownBody,
		List<PathPattern> excluded, DriftSettings drift, @Nullable Path baseline) {

	static final Options DEFAULTS = new Options(Map.of(), Map.of(), false, false, List.of(), DriftSettings.defaults(),
			null);

	/** The methods that RFC 9110, section 9.2.1, calls safe, but {@code TRACE}. */
	static final List<String> SAFE = List.of("GET", "HEAD", "OPTIONS");

	Options withVariable(String name, String value) {
		return new Options(with(this.variables, name, value), this.headers, this.served, this.ownBody, this.excluded,
				this.drift, this.baseline);
	}

	Options withHeader(String name, String value) {
		return new Options(this.variables, with(this.headers, name, value), this.served, this.ownBody, this.excluded,
				this.drift, this.baseline);
	}

	Options withServed() {
		return new Options(this.variables, this.headers, true, this.ownBody, this.excluded, this.drift, this.baseline);
	}

	Options withOwnBody() {
		return new Options(this.variables, this.headers, this.served, true, this.excluded, this.drift, this.baseline);
	}

	Options withExcluded(PathPattern pattern) {
		List<PathPattern> more = Stream.concat(this.excluded.stream(), Stream.of(pattern)).toList();
		return new Options(this.variables, this.headers, this.served, this.ownBody, more, this.drift, this.baseline);
	}

	Options with(DriftSettings drift) {
		return new Options(this.variables, this.headers, this.served, this.ownBody, this.excluded, drift,
				this.baseline);
	}

	Options withBaseline(Path baseline) {
		return new Options(this.variables, this.headers, this.served, this.ownBody, this.excluded, this.drift,
				baseline);
	}

	/**
	 * Return whether the user wants a route to be left alone.
	 */
	boolean isExcluded(String pattern, String path) {
		return this.excluded.stream()
			.anyMatch((excluded) -> excluded.getPatternString().equals(pattern)
					|| excluded.matches(PathContainer.parsePath(path)));
	}

	private static Map<String, String> with(Map<String, String> map, String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(map);
		more.put(name, value);
		return Map.copyOf(more);
	}

}
