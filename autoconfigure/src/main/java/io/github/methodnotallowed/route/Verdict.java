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

/**
 * What to do with a request.
 *
 * @since 0.1.0
 */
public enum Verdict {

	/** Let Spring go on. */
	PASS,

	/** Let Spring go on, which answers with the allowed methods. */
	PASS_OPTIONS,

	/** Answer with the allowed methods. */
	ANSWER_OPTIONS,

	/** Serve it through a functional {@code GET}. */
	SERVE_HEAD,

	/** Answer 405. */
	REFUSE;

	/**
	 * Return whether the answer, ours or Spring's, tells the allowed methods.
	 * @return whether a request is refused, or asks for them
	 */
	public boolean tellsMethods() {
		return this == PASS_OPTIONS || this == ANSWER_OPTIONS || this == REFUSE;
	}

}
