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

package io.github.methodnotallowed.webmvc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import io.github.methodnotallowed.route.RoutePredicate;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;

/**
 * Reads what a request predicate says about path and method.
 */
final class PredicateVisitor implements RequestPredicates.Visitor {

	private final Deque<RoutePredicate> operands = new ArrayDeque<>();

	private PredicateVisitor() {
	}

	static RoutePredicate read(RequestPredicate predicate) {
		PredicateVisitor visitor = new PredicateVisitor();
		predicate.accept(visitor);
		return (visitor.operands.size() == 1) ? visitor.operands.pop() : RoutePredicate.OPAQUE;
	}

	@Override
	public void method(Set<HttpMethod> methods) {
		this.operands.push(RoutePredicate.methods(methods));
	}

	@Override
	public void path(String pattern) {
		this.operands.push(RoutePredicate.path(pattern));
	}

	@Override
	@Deprecated(since = "0.1.0", forRemoval = true)
	@SuppressWarnings("removal")
	public void pathExtension(String extension) {
		opaque();
	}

	@Override
	public void header(String name, String value) {
		opaque();
	}

	@Override
	public void param(String name, String value) {
		opaque();
	}

	@Override
	public void version(String version) {
		opaque();
	}

	@Override
	public void unknown(RequestPredicate predicate) {
		opaque();
	}

	@Override
	public void startAnd() {
	}

	@Override
	public void and() {
	}

	@Override
	public void endAnd() {
		RoutePredicate right = this.operands.pop();
		this.operands.push(this.operands.pop().and(right));
	}

	@Override
	public void startOr() {
	}

	@Override
	public void or() {
	}

	@Override
	public void endOr() {
		RoutePredicate right = this.operands.pop();
		this.operands.push(this.operands.pop().or(right));
	}

	@Override
	public void startNegate() {
	}

	@Override
	public void endNegate() {
		this.operands.pop();
		opaque();
	}

	private void opaque() {
		this.operands.push(RoutePredicate.OPAQUE);
	}

}
