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

package io.github.methodnotallowed.problem;

import java.util.List;
import java.util.Objects;

import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.MethodNotAllowedCustomizer;

import org.springframework.http.ProblemDetail;

/**
 * Lets the application change problems. A customizer that fails, or whose changes cannot
 * be written, has changed nothing. Thread-safe.
 */
class ProblemCustomizers {

	private final List<MethodNotAllowedCustomizer> customizers;

	private final BeanFailures failures;

	ProblemCustomizers(List<MethodNotAllowedCustomizer> customizers, BeanFailures failures) {
		this.customizers = List.copyOf(customizers);
		this.failures = failures;
	}

	Customized customize(ProblemDetail original, MethodNotAllowed refusal) {
		PlainMembers plain = PlainMembers.of(original, Integer.MAX_VALUE);
		int maxSize = plain.size() + PlainMembers.MAX_ADDED_SIZE;
		Customized result = new Customized(original, plain);
		for (MethodNotAllowedCustomizer customizer : this.customizers) {
			try {
				ProblemDetail problem = new Copy(result.problem());
				customizer.customize(problem, refusal);
				problem.setStatus(original.getStatus());
				result = new Customized(problem, PlainMembers.of(problem, maxSize));
			}
			catch (Throwable ex) {
				this.failures.warnOnce(customizer, ex);
			}
		}
		return result;
	}

	/**
	 * A problem as customizers have left it.
	 */
	record Customized(ProblemDetail problem, PlainMembers members) {

		boolean hasTextsOf(ProblemDetail other) {
			return Objects.equals(this.problem.getTitle(), other.getTitle())
					&& Objects.equals(this.problem.getDetail(), other.getDetail());
		}

	}

	private static final class Copy extends ProblemDetail {

		private static final long serialVersionUID = 1L;

		private Copy(ProblemDetail other) {
			super(other);
		}

	}

}
