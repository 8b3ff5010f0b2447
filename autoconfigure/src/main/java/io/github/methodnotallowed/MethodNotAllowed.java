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

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * A refusal: one 405, or one 501 where the application is set to answer unknown methods
 * so. Immutable.
 *
 * @since 0.1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6">RFC 9110, section
 * 15.5.6</a>
 */
public final class MethodNotAllowed {

	/**
	 * The longest method token that is shown in a body or a log, in characters.
	 */
	public static final int MAX_METHOD_LENGTH = 32;

	private static final Set<String> KNOWN_METHODS = Stream.of(HttpMethod.values())
		.map(HttpMethod::name)
		.collect(Collectors.toUnmodifiableSet());

	private final String method;

	private final String refusedMethod;

	private final String path;

	private final @Nullable String pattern;

	private final AllowedMethods allowedMethods;

	private final @Nullable RequestClues clues;

	private final List<Cause> causes;

	private MethodNotAllowed(String method, String refusedMethod, String path, @Nullable String pattern,
			AllowedMethods allowedMethods, @Nullable RequestClues clues, List<Cause> causes) {
		this.method = cut(method);
		this.refusedMethod = cut(refusedMethod);
		this.path = path;
		this.pattern = pattern;
		this.allowedMethods = allowedMethods;
		this.clues = clues;
		this.causes = List.copyOf(causes);
	}

	/**
	 * Create a refusal of the method that the client sent.
	 * @param method the method token, of any length
	 * @param path the request path that the client sent, with the context path
	 * @param pattern the most specific path pattern that matched, if known
	 * @param allowedMethods the methods that the resource supports
	 * @return the refusal
	 */
	public static MethodNotAllowed of(String method, String path, @Nullable String pattern,
			AllowedMethods allowedMethods) {
		return new MethodNotAllowed(method, method, path, pattern, allowedMethods, null, List.of());
	}

	/**
	 * Return this refusal with another method as the one that the client sent and that
	 * was refused.
	 * @param method the method token that the client sent, of any length
	 * @param refusedMethod the method token that was refused, of any length
	 * @return the refusal
	 */
	public MethodNotAllowed withMethods(String method, String refusedMethod) {
		return new MethodNotAllowed(method, refusedMethod, this.path, this.pattern, this.allowedMethods, this.clues,
				this.causes);
	}

	/**
	 * Return this refusal with its causes.
	 * @param causes why the method may have arrived, the first one to look at first
	 * @return the refusal
	 */
	public MethodNotAllowed withCauses(List<Cause> causes) {
		return new MethodNotAllowed(this.method, this.refusedMethod, this.path, this.pattern, this.allowedMethods,
				this.clues, causes);
	}

	/**
	 * Return this refusal with what its request itself tells.
	 * @param clues the clues of the request
	 * @return the refusal
	 */
	public MethodNotAllowed withClues(RequestClues clues) {
		return new MethodNotAllowed(this.method, this.refusedMethod, this.path, this.pattern, this.allowedMethods,
				clues, this.causes);
	}

	/**
	 * Return the method token that the client sent.
	 * @return the method, cut at {@value #MAX_METHOD_LENGTH} characters
	 */
	public String method() {
		return this.method;
	}

	/**
	 * Return the method that the client sent, or one word for all unknown methods, as
	 * Spring's observations have it. The result has few values, as the tag of a metric
	 * must.
	 * @return the method, or {@code UNKNOWN} if the framework does not know it
	 */
	public String knownMethod() {
		return KNOWN_METHODS.contains(this.method) ? this.method : "UNKNOWN";
	}

	/**
	 * Return the method token that was refused. It is another one than
	 * {@linkplain #method() the one sent} only if a filter has replaced it, as Spring's
	 * {@code HiddenHttpMethodFilter} does.
	 * @return the method, cut at {@value #MAX_METHOD_LENGTH} characters
	 */
	public String refusedMethod() {
		return this.refusedMethod;
	}

	/**
	 * Return the request path that the client sent.
	 * @return the path, with the context path
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return the most specific path pattern that matched.
	 * @return the pattern, or {@code null} if none is known
	 */
	public @Nullable String pattern() {
		return this.pattern;
	}

	/**
	 * Return the methods that the resource supports.
	 * @return the methods
	 */
	public AllowedMethods allowedMethods() {
		return this.allowedMethods;
	}

	/**
	 * Return what the request itself tells of how it came about.
	 * @return the clues, or {@code null} if the refusal was not examined
	 */
	public @Nullable RequestClues clues() {
		return this.clues;
	}

	/**
	 * Return why the method may have arrived.
	 * @return the causes, the first one to look at first; empty if the refusal was not
	 * examined
	 */
	public List<Cause> causes() {
		return this.causes;
	}

	@Override
	public String toString() {
		return "%s %s (allowed: %s)".formatted(this.refusedMethod, this.path, this.allowedMethods);
	}

	private static String cut(String method) {
		return (method.length() <= MAX_METHOD_LENGTH) ? method : method.substring(0, MAX_METHOD_LENGTH);
	}

}
