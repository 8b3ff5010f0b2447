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

package io.github.methodnotallowed.wire;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.github.methodnotallowed.http.RawResponse;

/**
 * What one URL answers to each method, and what a client that knows nothing else may
 * conclude from it.
 *
 * @param answers the answer to each method
 */
record Resource(Map<String, RawResponse> answers) {

	private static final Set<Integer> NOT_SERVED = Set.of(404, 405, 501);

	/**
	 * Return the methods that are served.
	 */
	Set<String> served() {
		return methods((answer) -> !NOT_SERVED.contains(answer.status()));
	}

	/**
	 * Return whether there is something, whatever {@code OPTIONS} says.
	 */
	boolean exists() {
		return served().stream().anyMatch((method) -> !method.equals("OPTIONS"));
	}

	/**
	 * Return the methods that are answered with a status.
	 */
	Set<String> answeredWith(int status) {
		return methods((answer) -> answer.status() == status);
	}

	private Set<String> methods(Predicate<RawResponse> condition) {
		Set<String> methods = new TreeSet<>(this.answers.keySet());
		methods.removeIf((method) -> !condition.test(this.answers.get(method)));
		return methods;
	}

	/**
	 * Return the methods that an answer allows.
	 */
	Set<String> allowed(String method) {
		return new TreeSet<>(this.answers.get(method).allowed());
	}

	boolean tellsAllowed(String method) {
		return this.answers.containsKey(method) && !this.answers.get(method).values("Allow").isEmpty();
	}

}
