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

/**
 * Hears of each refusal. Declare a bean to log, count or record them; all listener beans
 * are called, in their order. Called by many threads at once, on an event loop with
 * WebFlux: it must not block. If it fails, the answer is the same, and its first failure
 * is logged.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface MethodNotAllowedListener {

	/**
	 * Called once for each refusal, before the answer is written.
	 * @param refusal the refusal
	 */
	void onMethodNotAllowed(MethodNotAllowed refusal);

}
