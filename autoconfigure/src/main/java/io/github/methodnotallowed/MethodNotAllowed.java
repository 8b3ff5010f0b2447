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

import org.jspecify.annotations.Nullable;

/**
 * A refusal: one 405, or one 501 where the application is set to answer unknown methods
 * so. Immutable.
 *
 * @param method the method token that the client sent, cut at {@value #MAX_METHOD_LENGTH}
 * characters
 * @param refusedMethod the method token that was refused, cut likewise; another one only
 * if a filter has replaced what the client sent, as Spring's filter for hidden methods
 * does
 * @param path the request path that the client sent, with the context path
 * @param pattern the most specific path pattern that matched, or {@code null} if none is
 * known
 * @param allowedMethods the methods that the resource supports
 * @since 0.1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6">RFC 9110, section
 * 15.5.6</a>
 */
public record MethodNotAllowed(String method, String refusedMethod, String path, @Nullable String pattern,
		AllowedMethods allowedMethods) {

	/**
	 * The longest method token that is shown in a body or a log, in characters.
	 */
	public static final int MAX_METHOD_LENGTH = 32;

	private static final String HEAD = "HEAD";

	/**
	 * Create a refusal.
	 * @param method the method token that the client sent, of any length
	 * @param refusedMethod the method token that was refused, of any length
	 * @param path the request path that the client sent, with the context path
	 * @param pattern the most specific path pattern that matched, if known
	 * @param allowedMethods the methods that the resource supports
	 */
	public MethodNotAllowed {
		method = cut(method);
		refusedMethod = cut(refusedMethod);
	}

	/**
	 * Create a refusal of the method that the client sent.
	 * @param method the method token, of any length
	 * @param path the request path that the client sent, with the context path
	 * @param pattern the most specific path pattern that matched, if known
	 * @param allowedMethods the methods that the resource supports
	 */
	public MethodNotAllowed(String method, String path, @Nullable String pattern, AllowedMethods allowedMethods) {
		this(method, method, path, pattern, allowedMethods);
	}

	/**
	 * Return how this refusal is described. An answer to {@code HEAD} has the header
	 * fields of an answer to {@code GET}, even those that follow from the content (RFC
	 * 9110, section 9.3.2).
	 */
	public MethodNotAllowed asGet() {
		if (!HEAD.equals(this.method)) {
			return this;
		}
		String refused = HEAD.equals(this.refusedMethod) ? "GET" : this.refusedMethod;
		return new MethodNotAllowed("GET", refused, this.path, this.pattern, this.allowedMethods);
	}

	private static String cut(String method) {
		return (method.length() <= MAX_METHOD_LENGTH) ? method : method.substring(0, MAX_METHOD_LENGTH);
	}

}
