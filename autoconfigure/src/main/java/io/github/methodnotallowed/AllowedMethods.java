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

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * The methods that the application accepts at one URL, in canonical order, with the text
 * of the {@code Allow} header field ready made.
 * <p>
 * The order is {@code GET, HEAD, POST, PUT, PATCH, DELETE, QUERY, TRACE, OPTIONS}, then
 * all others alphabetically, so that the same set always has the same bytes. Immutable.
 *
 * @since 0.1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.1">RFC 9110, section
 * 10.2.1</a>
 */
public final class AllowedMethods {

	private static final List<String> ORDER = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "QUERY", "TRACE",
			"OPTIONS");

	private static final Comparator<HttpMethod> CANONICAL = Comparator.comparingInt(AllowedMethods::rank)
		.thenComparing(HttpMethod::name);

	// so that thousands of routes share a few sets
	private static final AtomicReferenceArray<@Nullable AllowedMethods> STANDARD = new AtomicReferenceArray<>(
			1 << ORDER.size());

	/** No method at all: a resource that is switched off. */
	public static final AllowedMethods NONE = of(Set.of());

	private final Set<HttpMethod> methods;

	private final List<String> names;

	private final String headerValue;

	private final boolean resource;

	private AllowedMethods(Collection<HttpMethod> methods) {
		this.methods = methods.stream()
			.sorted(CANONICAL)
			.collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new),
					Collections::unmodifiableSet));
		this.names = this.methods.stream().map(HttpMethod::name).toList();
		this.headerValue = String.join(", ", this.names);
		this.resource = this.methods.stream().anyMatch((method) -> method != HttpMethod.OPTIONS);
	}

	/**
	 * Return the given methods in canonical order.
	 * @param methods the methods, in any order
	 * @return the allowed methods
	 */
	public static AllowedMethods of(Collection<HttpMethod> methods) {
		int standard = 0;
		for (HttpMethod method : methods) {
			int rank = rank(method);
			if (rank == ORDER.size()) {
				return new AllowedMethods(methods);
			}
			standard |= 1 << rank;
		}
		AllowedMethods known = STANDARD.get(standard);
		if (known == null) {
			known = new AllowedMethods(methods);
			STANDARD.set(standard, known);
		}
		return known;
	}

	/**
	 * Return the methods that {@code Allow} field lines name.
	 * @param values the values of the lines
	 * @return the methods in canonical order; {@link #NONE} if there is no line
	 */
	public static AllowedMethods parse(Collection<String> values) {
		return of(values.stream()
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.map(String::trim)
			.filter((name) -> !name.isEmpty())
			.map(HttpMethod::valueOf)
			.toList());
	}

	private static int rank(HttpMethod method) {
		int index = ORDER.indexOf(method.name());
		return (index >= 0) ? index : ORDER.size();
	}

	/**
	 * Return the methods.
	 * @return an unmodifiable set in canonical order
	 */
	public Set<HttpMethod> asSet() {
		return this.methods;
	}

	/**
	 * Return the names of the methods.
	 * @return an unmodifiable list in canonical order
	 */
	public List<String> names() {
		return this.names;
	}

	/**
	 * Return the value of the {@code Allow} header field; empty if nothing is allowed.
	 * @return the names, separated by a comma and a space
	 */
	public String headerValue() {
		return this.headerValue;
	}

	/**
	 * Return whether the given method is allowed. Methods are case-sensitive (RFC 9110,
	 * section 9.1).
	 * @param method the method token
	 * @return whether it is in the set
	 */
	public boolean contains(String method) {
		return this.names.contains(method);
	}

	/**
	 * Return whether a method beyond {@code OPTIONS} is allowed, that is, whether the
	 * resource exists as far as HTTP is concerned.
	 * @return whether there is such a method
	 */
	public boolean isResource() {
		return this.resource;
	}

	/**
	 * Return these methods but for one.
	 * @param method the method token to leave out
	 * @return the remaining methods
	 */
	public AllowedMethods without(String method) {
		return contains(method)
				? of(this.methods.stream().filter((candidate) -> !candidate.name().equals(method)).toList()) : this;
	}

	/**
	 * Return these methods but for one that a handler has refused. {@code GET} and
	 * {@code HEAD} are refused together.
	 * @param method the refused method token
	 * @return the remaining methods
	 */
	public AllowedMethods withoutRefused(String method) {
		return List.of("GET", "HEAD").contains(method) ? without("GET").without("HEAD") : without(method);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof AllowedMethods that && this.methods.equals(that.methods);
	}

	@Override
	public int hashCode() {
		return this.methods.hashCode();
	}

	@Override
	public String toString() {
		return this.headerValue;
	}

}
