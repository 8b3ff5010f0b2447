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

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request for a servlet beside the dispatcher servlet. Such a servlet may complete its
 * answer at any time in any thread, without another dispatch.
 */
final class WatchedRequest extends HttpServletRequestWrapper {

	private final WatchedResponse response;

	WatchedRequest(HttpServletRequest request, WatchedResponse response) {
		super(request);
		this.response = response;
	}

	@Override
	public AsyncContext startAsync() {
		return watched(super.startAsync());
	}

	@Override
	public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
		return watched(super.startAsync(request, response));
	}

	@Override
	public AsyncContext getAsyncContext() {
		return watched(super.getAsyncContext());
	}

	private AsyncContext watched(AsyncContext context) {
		this.response.setAwaited(true);
		return new WatchedAsyncContext(context, this.response);
	}

}
