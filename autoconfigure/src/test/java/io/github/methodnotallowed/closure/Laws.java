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

package io.github.methodnotallowed.closure;

import java.util.List;
import java.util.Map;

import io.github.methodnotallowed.actuate.PathDescriptor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The laws of the design, checked at one URL of a generated application.
 *
 * @param application the application
 * @param request the request
 * @param stock what the application answers to each method without the starter
 * @param guarded what it answers with the starter
 * @param endpoint what the starter's endpoint says about the path
 */
record Laws(ApplicationSpec application, RequestSpec request, Map<String, Answer> stock, Map<String, Answer> guarded,
		PathDescriptor endpoint) {

	static final List<String> STANDARD = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "OPTIONS");

	void check() {
		this.guarded.forEach((method, answer) -> {
			Answer before = this.stock.get(method);
			if (answer.status() == 405) {
				closure(method, answer);
			}
			if (before.isServed() && !before.isOptionsFallback()) {
				untouched(method, before, answer);
			}
			else if (before.status() == 404) {
				honest(method, before, answer);
			}
			else {
				refusedOrOptions(method, before, answer);
			}
		});
	}

	/**
	 * Law 1.
	 */
	private void closure(String refused, Answer answer) {
		assertThat(answer.allow()).as("Allow of %s", refused).isNotNull();
		for (String method : answer.allowed()) {
			Answer allowed = this.guarded.get(method);
			assertThat(allowed.isServed() || isUnmetCondition(method, allowed))
				.as("%s allows %s, whose answer is %s", refused, method, allowed)
				.isTrue();
		}
		for (String method : STANDARD) {
			Answer other = this.guarded.get(method);
			boolean unmetPredicate = other.status() == 404 && this.application.registers(method, this.request.path());
			assertThat(answer.allowed().contains(method) || other.status() == 405 || unmetPredicate
					|| isUnlistedTrace(method))
				.as("%s does not allow %s, whose answer is %s", refused, method, other)
				.isTrue();
		}
		Answer options = this.guarded.get("OPTIONS");
		if ((options.status() == 405 || options.isOptionsFallback()) && !isUnmetCondition("OPTIONS", options)) {
			same("OPTIONS", options.allowed(), refused, answer);
		}
		if (this.endpoint.dependsOnRequest().isEmpty() && plain()) {
			same("the endpoint", this.endpoint.allowedMethods(), refused, answer);
		}
	}

	/**
	 * Like Spring, the allowed methods of an annotated route that takes all leave out
	 * {@code TRACE}, which servers seldom let through.
	 */
	private boolean isUnlistedTrace(String method) {
		return method.equals("TRACE") && this.application.takesAnyMethod(this.request.path());
	}

	/**
	 * A refusal never lists the method that it refuses, not even where the method is
	 * allowed if only the condition of an annotated route were met.
	 */
	private void same(String other, List<String> allowed, String refused, Answer answer) {
		boolean unmet = isUnmetCondition(refused, answer);
		assertThat(answer.allowed()).as("Allow of %s and of %s", refused, other)
			.isEqualTo(allowed.stream().filter((method) -> !(unmet && method.equals(refused))).toList());
	}

	/**
	 * Conditions of annotated routes do not count for what a resource allows. Where one
	 * is not met, dispatch goes on behind the route, and comes to a 404 or to the 405 of
	 * another handler.
	 */
	private boolean isUnmetCondition(String method, Answer answer) {
		return !answer.isServed() && this.application.accepts(method, this.request.path());
	}

	private boolean plain() {
		return this.request.path().matches("(/[a-z-]+)+");
	}

	/**
	 * Laws 2 and 4.
	 */
	private void untouched(String method, Answer before, Answer answer) {
		boolean options = method.equals("OPTIONS");
		assertThat(options ? answer.withoutAllow() : answer).as("answer to %s", method)
			.isEqualTo(options ? before.withoutAllow() : before);
	}

	/**
	 * Law 3.
	 */
	private void honest(String method, Answer before, Answer answer) {
		String path = this.request.path();
		boolean resource = this.stock.entrySet()
			.stream()
			.anyMatch((other) -> !other.getKey().equals("OPTIONS") && other.getValue().isServed());
		if (answer.status() == 405) {
			assertThat(resource).as("%s is refused where nothing is served", method).isTrue();
			assertThat(this.application.registers(method, path)).as("%s is refused, but registered", method).isFalse();
		}
		else if (method.equals("HEAD") && answer.isServed()) {
			assertThat(this.application.functional().head()).isTrue();
			Answer get = this.stock.get("GET");
			assertThat(answer.status()).as("HEAD through GET").isEqualTo(get.status());
			assertThat(answer.headers()).as("HEAD through GET").isEqualTo(get.headers());
			assertThat(answer.body()).isEmpty();
		}
		else if (method.equals("OPTIONS") && answer.status() == 200) {
			assertThat(this.application.functional().options()).isTrue();
			assertThat(resource).as("OPTIONS is answered where nothing is served").isTrue();
		}
		else {
			assertThat(answer.status()).as("answer to %s", method).isEqualTo(404);
			assertThat(answer.allow()).as("Allow of a 404").isNull();
		}
	}

	private void refusedOrOptions(String method, Answer before, Answer answer) {
		if (method.equals("OPTIONS") && before.isServed()) {
			assertThat(answer.status()).as("answer to OPTIONS").isEqualTo(200);
			return;
		}
		boolean answered = answer.status() == 200 && (method.equals("HEAD") || method.equals("OPTIONS"));
		assertThat(answer.status() == 405 || answered).as("answer to %s: %s", method, answer).isTrue();
	}

}
