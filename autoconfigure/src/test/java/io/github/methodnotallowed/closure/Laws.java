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
import java.util.Objects;

import io.github.methodnotallowed.actuate.PathDescriptor;

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
			require(Law.NOTHING_FAILS, before.status() == 500 || answer.status() != 500, method, "fails");
			if (answer.status() == 405) {
				closure(method, answer);
			}
			if (before.isServed() && !before.isOptionsFallback()) {
				require(Law.SERVED_IS_UNTOUCHED, answer.equals(before), method, "has another answer");
			}
			else if (before.status() == 404) {
				notFound(method, answer);
			}
			else {
				refusedOrOptions(method, before, answer);
			}
		});
	}

	private void require(Law law, boolean holds, String method, String violation) {
		if (!holds && !Exemption.excuses(law, this, method)) {
			throw new Violation(law, "%s %s, without the starter %s, with it %s".formatted(method, violation,
					this.stock.get(method), this.guarded.get(method)), null);
		}
	}

	private void closure(String refused, Answer answer) {
		require(Law.ALLOWED_IS_SERVED, answer.allow() != null, refused, "is refused without Allow");
		for (String method : answer.allowed()) {
			require(Law.ALLOWED_IS_SERVED, this.guarded.get(method).isServed(), method,
					"is said to be allowed where %s is refused".formatted(refused));
		}
		for (String method : STANDARD) {
			require(Law.OTHERS_ARE_REFUSED,
					answer.allowed().contains(method) || this.guarded.get(method).status() == 405, method,
					"is not said to be allowed where %s is refused".formatted(refused));
		}
		Answer options = this.guarded.get("OPTIONS");
		if (options.status() == 405 || options.isOptionsFallback()) {
			require(Law.OPTIONS_AGREES, agrees(options.allowed(), refused, answer), refused,
					"is told other methods than OPTIONS, " + options);
		}
		require(Law.ENDPOINT_AGREES, agrees(this.endpoint.allowedMethods(), refused, answer), refused,
				"is told other methods than the endpoint, " + this.endpoint);
	}

	/**
	 * A refusal never lists the method that it refuses, not even where the method is
	 * allowed if only the condition of an annotated route were met.
	 */
	private boolean agrees(List<String> allowed, String refused, Answer answer) {
		boolean unmet = Exemption.hasUnmetCondition(this, refused);
		return answer.allowed()
			.equals(allowed.stream().filter((method) -> !(unmet && method.equals(refused))).toList());
	}

	private void notFound(String method, Answer answer) {
		boolean resource = this.stock.entrySet()
			.stream()
			.anyMatch((other) -> !other.getKey().equals("OPTIONS") && other.getValue().isServed());
		if (answer.status() == 405) {
			require(Law.NOT_FOUND_STAYS, resource, method, "is refused where nothing is served");
			require(Law.NOT_FOUND_STAYS, !this.application.registers(method, this.request.path()), method,
					"is refused, but registered");
		}
		else if (method.equals("HEAD") && answer.isServed()) {
			require(Law.NOT_FOUND_STAYS, this.application.functional().head() && isHeadOf(answer), method,
					"is not served as " + this.stock.get("GET"));
		}
		else if (method.equals("OPTIONS") && answer.status() == 200) {
			require(Law.NOT_FOUND_STAYS, this.application.functional().options() && resource, method,
					"is answered where nothing is served");
		}
		else {
			require(Law.NOT_FOUND_STAYS, answer.status() == 404 && answer.allow() == null, method,
					"is not found without the starter only");
		}
	}

	private boolean isHeadOf(Answer answer) {
		Answer get = Objects.requireNonNull(this.stock.get("GET"));
		return answer.status() == get.status() && answer.headers().equals(get.headers()) && answer.body().isEmpty();
	}

	private void refusedOrOptions(String method, Answer before, Answer answer) {
		boolean options = method.equals("OPTIONS");
		boolean answered = answer.status() == 200 && (method.equals("HEAD") || options);
		require(Law.REFUSED_STAYS_REFUSED, answered || (answer.status() == 405 && !(options && before.isServed())),
				method, "is neither refused nor answered");
	}

}
