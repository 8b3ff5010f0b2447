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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.github.methodnotallowed.AllowedMethods;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What came back for a request.
 *
 * @param status the status code; 0 if nothing came back
 * @param fields the header fields
 * @param body the content
 * @param failure why nothing came back, or {@code null}
 */
record Answer(int status, HttpHeaders fields, byte[] body, @Nullable String failure) {

	static Answer of(int status, HttpHeaders fields, byte[] body) {
		return new Answer(status, fields, body, null);
	}

	static Answer failed(String failure) {
		return new Answer(0, new HttpHeaders(), new byte[0], failure);
	}

	/**
	 * Return the values of the {@code Allow} field lines.
	 */
	List<String> allow() {
		return this.fields.getOrDefault(HttpHeaders.ALLOW, List.of());
	}

	/**
	 * Return the methods that {@code Allow} names, in the order in which it does.
	 */
	List<String> allowed() {
		return this.allow()
			.stream()
			.flatMap((value) -> List.of(value.split(",")).stream())
			.map(String::trim)
			.filter((name) -> !name.isEmpty())
			.toList();
	}

	String allowText() {
		return String.join(", ", allow());
	}

	AllowedMethods allowedMethods() {
		return AllowedMethods.parse(allowed());
	}

	/**
	 * Return the value of a field, all lines in one; empty if there is none.
	 */
	String field(String name) {
		return String.join(", ", this.fields.getOrDefault(name, List.of()));
	}

	/**
	 * Return where a redirect leads, without the session that some servers put there;
	 * empty if there is no such field.
	 */
	String location() {
		return field(HttpHeaders.LOCATION).replaceFirst("(?i);jsessionid=[^?#]*", "");
	}

	String contentType() {
		return field(HttpHeaders.CONTENT_TYPE).replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT);
	}

	String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	/**
	 * Return the problem that the body describes, or {@code null} if it is none.
	 */
	@Nullable Problem problem() {
		return Problem.of(contentType(), text());
	}

	/**
	 * Return whether nobody has looked at the method: who asks is not let in.
	 */
	boolean isUnauthorised() {
		return this.status == 401 || this.status == 403;
	}

}
