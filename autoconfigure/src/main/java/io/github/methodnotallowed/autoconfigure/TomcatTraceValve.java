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

package io.github.methodnotallowed.autoconfigure;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.ServletServerHttpRequest;

/**
 * Refuses a {@code TRACE} that WebFlux cannot read. Without {@link TomcatTrace}, the
 * connector would have refused it.
 */
class TomcatTraceValve extends ValveBase {

	private final TomcatTrace trace;

	TomcatTraceValve(TomcatTrace trace) {
		super(true);
		this.trace = trace;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (this.trace.isOpened() && HttpMethod.TRACE.matches(request.getMethod()) && !isReadable(request)) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		}
		// the host dispatches no request with an error, but writes the error
		getNext().invoke(request, response);
	}

	private static boolean isReadable(Request request) {
		try {
			new ServletServerHttpRequest(request).getURI();
			return true;
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

}
