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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import org.springframework.http.HttpMethod;

/**
 * Reads what a functional request predicate says about path and method. Its methods are
 * those that the visitors of both stacks have alike. Not thread-safe: one for each
 * predicate.
 *
 * @since 0.1.0
 */
public abstract class PredicateReader {

	private final Deque<RoutePredicate> operands = new ArrayDeque<>();

	/**
	 * Return what was read.
	 * @return the predicate
	 */
	protected final RoutePredicate result() {
		return (this.operands.size() == 1) ? this.operands.pop() : RoutePredicate.OPAQUE;
	}

	/**
	 * Read a part that says nothing about path and method.
	 */
	protected final void opaque() {
		this.operands.push(RoutePredicate.OPAQUE);
	}

	/**
	 * Read a predicate for methods.
	 * @param methods the methods
	 */
	public void method(Set<HttpMethod> methods) {
		this.operands.push(RoutePredicate.methods(methods));
	}

	/**
	 * Read a predicate for a path.
	 * @param pattern the pattern
	 */
	public void path(String pattern) {
		this.operands.push(RoutePredicate.path(pattern));
	}

	/**
	 * Read a predicate for a field.
	 * @param name its name
	 * @param value its value
	 */
	public void header(String name, String value) {
		opaque();
	}

	/**
	 * Read a predicate for an API version.
	 * @param version the version
	 */
	public void version(String version) {
		opaque();
	}

	/**
	 * Begin a conjunction.
	 */
	public void startAnd() {
	}

	/**
	 * Go on to the second operand of a conjunction.
	 */
	public void and() {
	}

	/**
	 * End a conjunction.
	 */
	public void endAnd() {
		RoutePredicate right = this.operands.pop();
		this.operands.push(this.operands.pop().and(right));
	}

	/**
	 * Begin a disjunction.
	 */
	public void startOr() {
	}

	/**
	 * Go on to the second operand of a disjunction.
	 */
	public void or() {
	}

	/**
	 * End a disjunction.
	 */
	public void endOr() {
		RoutePredicate right = this.operands.pop();
		this.operands.push(this.operands.pop().or(right));
	}

	/**
	 * Begin a negation.
	 */
	public void startNegate() {
	}

	/**
	 * End a negation.
	 */
	public void endNegate() {
		this.operands.pop();
		opaque();
	}

}
