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

package io.github.methodnotallowed.benchmarks;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses by hand on the servlet stack.
 */
final class WebMvcHandWrittenFilter extends OncePerRequestFilter {

	private final HandWrittenProblem problem;

	WebMvcHandWrittenFilter(HandWrittenProblem problem) {
		this.problem = problem;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String method = request.getMethod();
		String path = request.getRequestURI();
		if (!this.problem.isRefused(method, path)) {
			chain.doFilter(request, response);
			return;
		}
		byte[] body = this.problem.body(method, path);
		response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
		HandWrittenProblem.FIELDS.forEach(response::setHeader);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
