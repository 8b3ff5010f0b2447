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

import org.springframework.http.ProblemDetail;

/**
 * Changes the problem that answers a refusal. Declare a bean to add members or to change
 * texts; all customizer beans are called, in their order. The status and the
 * {@code Allow} header field are not its business. Called by many threads at once. If it
 * fails, or if what it adds cannot be written, it has changed nothing, and its first
 * failure is logged.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface MethodNotAllowedCustomizer {

	/**
	 * Called once for each refusal, when the problem has all its members.
	 * @param problem the problem to change
	 * @param refusal the refusal that it describes
	 */
	void customize(ProblemDetail problem, MethodNotAllowed refusal);

}
