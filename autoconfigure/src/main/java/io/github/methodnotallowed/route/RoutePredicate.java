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

package io.github.methodnotallowed.route;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * What a functional request predicate says about path and method, as alternatives of
 * which any one may match. If a predicate says more, its alternatives match too much, and
 * are {@linkplain Alternative#conditional() conditional}. Immutable.
 *
 * @since 0.1.0
 */
public final class RoutePredicate {

	/** Matches every request. */
	public static final RoutePredicate ALWAYS = new RoutePredicate(List.of(new Alternative(null, null, false)));

	/** May or may not match a request. */
	public static final RoutePredicate OPAQUE = new RoutePredicate(List.of(new Alternative(null, null, true)));

	/**
	 * The pattern of a predicate that matches a part of the path, if the request decides
	 * which part.
	 */
	static final String ANYWHERE = "/**";

	private static final int MAX_ALTERNATIVES = 64;

	private static final RoutePredicate LOST = new RoutePredicate(List.of(new Alternative(ANYWHERE, null, true)));

	private final List<Alternative> alternatives;

	private RoutePredicate(List<Alternative> alternatives) {
		this.alternatives = alternatives;
	}

	/**
	 * Match a path pattern.
	 * @param pattern the pattern
	 * @return the predicate
	 */
	public static RoutePredicate path(String pattern) {
		return new RoutePredicate(List.of(new Alternative(pattern, null, false)));
	}

	/**
	 * Match one of some methods.
	 * @param methods the methods
	 * @return the predicate
	 */
	public static RoutePredicate methods(Set<HttpMethod> methods) {
		return new RoutePredicate(List.of(new Alternative(null, methods, false)));
	}

	/**
	 * Match what this and the other predicate match.
	 * @param other the other predicate
	 * @return both
	 */
	public RoutePredicate and(RoutePredicate other) {
		return combine(other, Alternative::and);
	}

	/**
	 * Match what this or the other predicate matches.
	 * @param other the other predicate
	 * @return either
	 */
	public RoutePredicate or(RoutePredicate other) {
		List<Alternative> both = new ArrayList<>(this.alternatives);
		both.addAll(other.alternatives);
		return bounded(both);
	}

	/**
	 * Match what the other predicate matches in the part of the path behind this one.
	 * @param inner the predicate of the nested route
	 * @return the predicate for the whole path
	 */
	public RoutePredicate nest(RoutePredicate inner) {
		return combine(inner, Alternative::nest);
	}

	/**
	 * Match what this and then the other predicate matches, as the predicate of further
	 * nested routes.
	 * @param inner the predicate of a router that is nested in this one
	 * @return the predicate to nest its routes in
	 */
	public RoutePredicate prefix(RoutePredicate inner) {
		return combine(inner, Alternative::prefix);
	}

	/**
	 * Return the alternatives.
	 * @return the alternatives, of which any one may match
	 */
	public List<Alternative> alternatives() {
		return this.alternatives;
	}

	private RoutePredicate combine(RoutePredicate other, Combination combination) {
		List<Alternative> product = new ArrayList<>();
		for (Alternative left : this.alternatives) {
			for (Alternative right : other.alternatives) {
				Alternative combined = combination.combine(left, right);
				if (combined.methods() == null || !combined.methods().isEmpty()) {
					product.add(combined);
				}
			}
		}
		return bounded(product);
	}

	private static RoutePredicate bounded(List<Alternative> alternatives) {
		return (alternatives.size() <= MAX_ALTERNATIVES) ? new RoutePredicate(List.copyOf(alternatives)) : LOST;
	}

	private interface Combination {

		Alternative combine(Alternative left, Alternative right);

	}

	/**
	 * One alternative of a predicate.
	 *
	 * @param pattern the path pattern, or {@code null} for any path
	 * @param methods the methods, or {@code null} for any method
	 * @param conditional whether more than path and method decides
	 */
	public record Alternative(@Nullable String pattern, @Nullable Set<HttpMethod> methods, boolean conditional) {

		Alternative and(Alternative other) {
			if (this.pattern != null && other.pattern != null) {
				// two paths of a route are one path, two prefixes follow each other
				return new Alternative(ANYWHERE, commonMethods(other), true);
			}
			return new Alternative((this.pattern != null) ? this.pattern : other.pattern, commonMethods(other),
					this.conditional || other.conditional);
		}

		Alternative prefix(Alternative inner) {
			return (inner.pattern != null) ? nest(inner) : and(inner);
		}

		Alternative nest(Alternative inner) {
			if (this.pattern == null) {
				return and(inner);
			}
			if (this.pattern.matches(".*[*\\\\].*")) {
				return new Alternative(ANYWHERE, commonMethods(inner), true);
			}
			boolean plain = !this.pattern.matches(".*[?:].*");
			String prefix = this.pattern.endsWith("/") ? this.pattern.substring(0, this.pattern.length() - 1)
					: this.pattern;
			return new Alternative(prefix + ((inner.pattern != null) ? inner.pattern : "/**"), commonMethods(inner),
					this.conditional || inner.conditional || !plain);
		}

		private @Nullable Set<HttpMethod> commonMethods(Alternative other) {
			if (this.methods == null || other.methods == null) {
				return (this.methods != null) ? this.methods : other.methods;
			}
			Set<HttpMethod> common = new LinkedHashSet<>(this.methods);
			common.retainAll(other.methods);
			return common;
		}

	}

}
