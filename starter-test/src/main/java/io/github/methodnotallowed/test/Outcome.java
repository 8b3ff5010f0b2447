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

package io.github.methodnotallowed.test;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of one case.
 *
 * @param method the method token
 * @param template the path pattern
 * @param findings what is wrong
 * @param notJudged why nothing can be said, or {@code null} if the case was judged
 * @param loggedOut whether nothing can be said because the contract is not let in
 */
record Outcome(String method, String template, List<Finding> findings, @Nullable String notJudged, boolean loggedOut) {

	static Outcome judged(String method, String template, List<Finding> findings) {
		return new Outcome(method, template, findings, null, false);
	}

	static Outcome notJudged(String method, String template, String reason) {
		return new Outcome(method, template, List.of(), reason, false);
	}

	static Outcome loggedOut(String method, String template, String reason) {
		return new Outcome(method, template, List.of(), reason, true);
	}

}
