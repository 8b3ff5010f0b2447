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
import java.util.Set;

import io.github.methodnotallowed.route.MatchedRoutes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses {@code TRACE} before a servlet echoes it; {@link RefusalFilter} completes the
 * answer. It is the innermost filter, so that Spring Security decides first.
 */
final class TraceFilter extends OncePerRequestFilter {

	private final RequestRoutes lookup;

	private final OtherServlets servlets;

	/**
	 * Create a filter.
	 * @param lookup finds the routes of a request
	 * @param servlets knows the servlets beside the dispatcher servlet
	 */
	TraceFilter(RequestRoutes lookup, OtherServlets servlets) {
		this.lookup = lookup;
		this.servlets = servlets;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.TRACE.matches(request.getMethod())
				|| this.lookup.routes(request).declares(HttpMethod.TRACE.name());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		MatchedRoutes routes = this.lookup.resolvedRoutes(request, response, Set.of());
		if (this.servlets.isForeign(request) || routes.allowed().isResource()
				|| this.lookup.isOpaque(request, routes)) {
			response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
		}
		else {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
	}

}
