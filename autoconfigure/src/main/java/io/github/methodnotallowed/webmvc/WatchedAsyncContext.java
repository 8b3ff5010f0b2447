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

import java.io.IOException;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Finishes a 405 when its servlet completes it. Listeners of the container hear of that
 * too late: nothing can be written then.
 */
final class WatchedAsyncContext implements AsyncContext {

	private static final Log logger = LogFactory.getLog(WatchedAsyncContext.class);

	private final AsyncContext context;

	private final WatchedResponse response;

	WatchedAsyncContext(AsyncContext context, WatchedResponse response) {
		this.context = context;
		this.response = response;
	}

	@Override
	public void complete() {
		try {
			this.response.finish();
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("The answer is completed as it is", ex);
		}
		this.context.complete();
	}

	@Override
	public ServletRequest getRequest() {
		return this.context.getRequest();
	}

	/**
	 * The container knows nothing of the response that notices a 405.
	 */
	@Override
	public ServletResponse getResponse() {
		return this.context.hasOriginalRequestAndResponse() ? this.response : this.context.getResponse();
	}

	@Override
	public boolean hasOriginalRequestAndResponse() {
		return this.context.hasOriginalRequestAndResponse();
	}

	@Override
	public void dispatch() {
		this.context.dispatch();
	}

	@Override
	public void dispatch(String path) {
		this.context.dispatch(path);
	}

	@Override
	public void dispatch(ServletContext servletContext, String path) {
		this.context.dispatch(servletContext, path);
	}

	@Override
	public void start(Runnable task) {
		this.context.start(task);
	}

	@Override
	public void addListener(AsyncListener listener) {
		this.context.addListener(listener);
	}

	@Override
	public void addListener(AsyncListener listener, ServletRequest request, ServletResponse response) {
		this.context.addListener(listener, request, response);
	}

	@Override
	public <T extends AsyncListener> T createListener(Class<T> type) throws ServletException {
		return this.context.createListener(type);
	}

	@Override
	public void setTimeout(long timeout) {
		this.context.setTimeout(timeout);
	}

	@Override
	public long getTimeout() {
		return this.context.getTimeout();
	}

}
