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

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One difference between a document and the routes.
 *
 * @param kind what is wrong
 * @param method the method token, {@code *} if all methods of the path are meant
 * @param template the path template
 * @param location where the document says so, or where it would have to
 * @param detail what else is known, such as the handler; may be empty
 * @param reason why the difference is accepted, or {@code null} if it is not
 * @since 0.1.0
 */
public record Difference(DriftKind kind, String method, String template, Location location, String detail,
		@Nullable String reason) {

	/** The method of a difference that concerns all of them. */
	public static final String ANY = "*";

	static final Comparator<String> METHOD_ORDER = Comparator.comparingInt(Difference::rank)
		.thenComparing(Comparator.naturalOrder());

	static final Comparator<Difference> ORDER = Comparator.comparing(Difference::template)
		.thenComparing(Difference::method, METHOD_ORDER)
		.thenComparing(Difference::kind)
		.thenComparing((difference) -> difference.location().line());

	private static final List<String> METHODS = List.of(ANY, "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "QUERY",
			"TRACE", "OPTIONS");

	private static int rank(String method) {
		int index = METHODS.indexOf(method);
		return (index >= 0) ? index : METHODS.size();
	}

	/**
	 * Return what identifies the difference over the versions of a document: kind, method
	 * and the structure of the path, neither the line nor the names of variables.
	 * @return twelve hexadecimal digits
	 */
	public String fingerprint() {
		return Fingerprint.of(this.kind.name(), this.method, PathTemplate.of(this.template).structure());
	}

	/**
	 * Return the difference, with a reason why it is accepted.
	 */
	Difference accepted(String reason) {
		return new Difference(this.kind, this.method, this.template, this.location, this.detail, reason);
	}

	/**
	 * Return what is wrong, in words.
	 * @return a predicate whose subject is the method of the template
	 */
	public String what() {
		return this.kind.text() + (this.detail.isEmpty() ? "" : ", " + this.detail);
	}

	/**
	 * Return the difference in one line, without its place.
	 * @return {@code METHOD /template: what is wrong}
	 */
	public String summary() {
		return this.method + " " + this.template + ": " + what();
	}

	/**
	 * Return the difference in one line.
	 * @return {@code METHOD /template: what is wrong (file:line:column)}
	 */
	@Override
	public String toString() {
		return summary() + " (" + this.location + ")";
	}

}
