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

import java.net.URI;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How the problem of a refusal looks.
 *
 * @param type the problem type, or {@code null} for {@code about:blank}
 * @param members the members that the problem has beyond title and status
 * @param methodName the name of the member with the refused method
 * @param allowedMethodsName the name of the member with the allowed methods
 * @since 0.1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457#section-3">RFC 9457, section 3</a>
 */
public record ProblemSettings(@Nullable URI type, Set<Member> members, String methodName, String allowedMethodsName) {

	/**
	 * A member that can be left out.
	 */
	public enum Member {

		/** A sentence that names the refused and the allowed methods. */
		DETAIL,

		/** The request path. */
		INSTANCE,

		/** The refused method. */
		METHOD,

		/** The allowed methods. */
		ALLOWED_METHODS,

		/** A sentence on why the method may have arrived. */
		HINT

	}

}
