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

package io.github.methodnotallowed.webmvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Handlers and views may look for the current request, which is not there before or after
 * the dispatcher servlet has it.
 */
final class CurrentRequest {

	private CurrentRequest() {
	}

	/**
	 * Make a request the current one while something is done, unless there is one.
	 */
	static <T extends @Nullable Object, E extends Exception> T during(HttpServletRequest request,
			HttpServletResponse response, Action<T, E> action) throws E {
		if (RequestContextHolder.getRequestAttributes() != null) {
			return action.perform();
		}
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
		try {
			return action.perform();
		}
		finally {
			RequestContextHolder.resetRequestAttributes();
		}
	}

	interface Action<T extends @Nullable Object, E extends Exception> {

		T perform() throws E;

	}

}
