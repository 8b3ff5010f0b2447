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

package io.github.methodnotallowed.conformance;

import java.util.List;
import java.util.regex.Pattern;

import io.github.methodnotallowed.http.RawField;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must be equal in two answers to say that they are the same.
 *
 * @param status the status
 * @param fields the field lines, sorted, without {@code Date} and session id
 * @param content the content, without time and request id
 */
record Fingerprint(int status, List<String> fields, String content) {

	private static final Pattern VOLATILE = Pattern.compile("\"(timestamp|requestId)\":(\"[^\"]*\"|\\d+)");

	private static final Pattern SESSION = Pattern.compile("(JSESSIONID)=[^;]*");

	private static final List<String> FRAMING = List.of("Content-Length", "Transfer-Encoding");

	static Fingerprint of(RawResponse answer) {
		String content = VOLATILE.matcher(answer.text()).replaceAll("\"$1\":\"...\"");
		Fingerprint fingerprint = new Fingerprint(answer.status(),
				answer.fields().stream().map(Fingerprint::line).sorted().toList(), content)
			.without("Date");
		boolean isVolatile = !content.equals(answer.text());
		return isVolatile ? fingerprint.without("Content-Length") : fingerprint;
	}

	private static String line(RawField field) {
		return SESSION.matcher(field.toString()).replaceAll("$1=...");
	}

	Fingerprint without(String field) {
		List<String> others = this.fields.stream().filter((line) -> !isNamed(line, field)).toList();
		return new Fingerprint(this.status, others, this.content);
	}

	/**
	 * Return what does not depend on the target of the request.
	 */
	Fingerprint about(RawRequest request) {
		String path = request.target().substring(1);
		return new Fingerprint(this.status, this.fields, this.content.replace(path, "...")).without("Content-Length");
	}

	/**
	 * Check that this answers {@code HEAD} as the given answers {@code GET}. Fields about
	 * the length of the content may be missing, but must not be wrong.
	 */
	void checkIsHeadOf(RawResponse get, String description) {
		Fingerprint expected = of(get);
		assertThat(this.content).as(description).isEmpty();
		assertThat(this.status).as(description).isEqualTo(expected.status);
		assertThat(this.fields).as(description).isSubsetOf(expected.fields);
		assertThat(expected.fields).as(description)
			.allMatch((line) -> this.fields.contains(line) || FRAMING.stream().anyMatch((name) -> isNamed(line, name)));
	}

	private static boolean isNamed(String line, String name) {
		return line.regionMatches(true, 0, name + ":", 0, name.length() + 1);
	}

}
