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

package io.github.methodnotallowed.log;

import io.github.methodnotallowed.MethodNotAllowed;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a refusal. Refusals of one kind share the lines of a minute. The parts of a
 * kind have few values, so that the routes bound the number of kinds.
 *
 * @param method a known method
 * @param pattern the path pattern, if known
 * @param cause the code of the first cause, if known
 */
record RefusalKind(String method, @Nullable String pattern, @Nullable String cause) {

	/** What is counted together where there are too many kinds. */
	static final RefusalKind OTHER = new RefusalKind("", null, null);

	static RefusalKind of(MethodNotAllowed refusal) {
		String cause = refusal.causes().isEmpty() ? null : refusal.causes().get(0).code();
		return new RefusalKind(refusal.knownMethod(), refusal.pattern(), cause);
	}

}
