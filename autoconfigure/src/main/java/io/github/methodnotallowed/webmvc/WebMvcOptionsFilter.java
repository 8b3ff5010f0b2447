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

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the dispatcher servlet from adding an {@code Allow} field with its own methods to
 * an {@code OPTIONS} answer that is an error, and an echo of the request to a refused
 * {@code TRACE}. Containers that do not suspend the response after {@code sendError} send
 * that field.
 *
 * @since 0.1.0
 */
public final class WebMvcOptionsFilter extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.OPTIONS.matches(request.getMethod()) && !HttpMethod.TRACE.matches(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, HttpMethod.TRACE.matches(request.getMethod()) ? new TraceResponse(response)
				: new ErrorAwareResponse(response));
	}

	private static final class TraceResponse extends HttpServletResponseWrapper {

		private TraceResponse(HttpServletResponse response) {
			super(response);
		}

		/**
		 * The dispatcher servlet echoes the request behind every answer but one of this
		 * type.
		 */
		@Override
		public @Nullable String getContentType() {
			return (getStatus() == HttpStatus.METHOD_NOT_ALLOWED.value()) ? "message/http" : super.getContentType();
		}

	}

	private static final class ErrorAwareResponse extends HttpServletResponseWrapper {

		private boolean failed;

		private ErrorAwareResponse(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void sendError(int status) throws IOException {
			this.failed = true;
			super.sendError(status);
		}

		@Override
		public void sendError(int status, String message) throws IOException {
			this.failed = true;
			super.sendError(status, message);
		}

		@Override
		public void setHeader(String name, String value) {
			if (!this.failed || !HttpHeaders.ALLOW.equalsIgnoreCase(name)) {
				super.setHeader(name, value);
			}
		}

	}

}
