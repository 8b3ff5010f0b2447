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

import org.jspecify.annotations.Nullable;

/**
 * Why a refused method may have arrived. Immutable.
 *
 * @param code the stable name of the cause, in lower case with hyphens, for metrics
 * @param certainty how sure it is
 * @param evidence one sentence with what was seen
 * @param action one sentence with what to do about it
 * @param hint one sentence for the client, which tells nothing that the client has not
 * sent and that {@code Allow} does not say; {@code null} if there is none
 * @since 0.1.0
 */
public record Cause(String code, Certainty certainty, String evidence, String action, @Nullable String hint) {

	/**
	 * Create a cause about which nothing is told to the client.
	 * @param code the stable name of the cause
	 * @param certainty how sure it is
	 * @param evidence one sentence with what was seen
	 * @param action one sentence with what to do about it
	 */
	public Cause(String code, Certainty certainty, String evidence, String action) {
		this(code, certainty, evidence, action, null);
	}

	/**
	 * How sure a cause is, the surest first.
	 */
	public enum Certainty {

		/** What was seen has no other explanation. */
		CERTAIN,

		/** What was seen is rare without this cause. */
		LIKELY,

		/** What was seen fits this cause and others. */
		POSSIBLE

	}

}
