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

package io.github.methodnotallowed.closure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.RequestPath;

/**
 * The answer to a request, and what it left on it.
 *
 * @param status the status code
 * @param headers the header fields by their lower-case name
 * @param body the content
 * @param attributes the request attributes
 */
record Answer(int status, Map<String, List<String>> headers, String body, Map<String, String> attributes) {

	/** Names the generated handler that answered. */
	static final String HANDLER = "x-handler";

	/**
	 * Describe the values of attributes where they do not differ from run to run.
	 */
	static Map<String, String> describe(Map<String, Object> attributes) {
		Map<String, String> described = new TreeMap<>();
		attributes.forEach((name, value) -> {
			boolean comparable = value instanceof Comparable || value instanceof Map || value instanceof Collection
					|| value instanceof RequestPath;
			described.put(name, comparable ? value.toString() : value.getClass().getName());
		});
		return described;
	}

	@Nullable String allow() {
		List<String> allow = this.headers.get("allow");
		return (allow != null) ? String.join(" | ", allow) : null;
	}

	List<String> allowed() {
		String allow = allow();
		return (allow == null || allow.isEmpty()) ? List.of() : List.of(allow.split(", "));
	}

	/**
	 * Return whether a method was accepted, whatever came of it.
	 */
	boolean isServed() {
		return this.status != 404 && this.status != 405 && this.status != 501;
	}

	/**
	 * Return whether Spring itself answered {@code OPTIONS}.
	 */
	boolean isOptionsFallback() {
		return this.status == 200 && !this.headers.containsKey(HANDLER) && this.headers.containsKey("allow");
	}

	/**
	 * Return this answer without the methods that a servlet adds to an error; a container
	 * does not send them.
	 */
	Answer withoutAllow() {
		Map<String, List<String>> headers = new TreeMap<>(this.headers);
		headers.remove("allow");
		return new Answer(this.status, headers, this.body, this.attributes);
	}

	@Override
	public String toString() {
		return this.status + " " + this.headers;
	}

}
