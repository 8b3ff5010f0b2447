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
import java.util.function.BooleanSupplier;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.route.MatchedRoutes;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * Answers a 405 that comes back as an error dispatch, which only the container itself
 * causes: Tomcat refuses {@code TRACE} before any filter is asked, and claims methods
 * that the resource does not have.
 */
final class ErrorDispatch {

	private final RequestRoutes lookup;

	private final AnswerWriter answers;

	private final OtherServlets servlets;

	private final BooleanSupplier secured;

	/**
	 * Create the answer to error dispatches.
	 * @param lookup finds the routes of a request
	 * @param answers writes the answers
	 * @param servlets knows the servlets beside the dispatcher servlet
	 * @param secured whether Spring Security guards the application: it has not been
	 * asked yet, so that nothing may be told
	 */
	ErrorDispatch(RequestRoutes lookup, AnswerWriter answers, OtherServlets servlets, BooleanSupplier secured) {
		this.lookup = lookup;
		this.answers = answers;
		this.servlets = servlets;
		this.secured = secured;
	}

	/**
	 * Answer an error dispatch.
	 * @return {@code false} if it is to go on
	 */
	boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		if (!Integer.valueOf(HttpServletResponse.SC_METHOD_NOT_ALLOWED).equals(status) || response.isCommitted()
				|| this.answers.isAnswered(request)) {
			return false;
		}
		if (this.secured.getAsBoolean()) {
			response.setHeader(HttpHeaders.ALLOW, null);
			return false;
		}
		MatchedRoutes routes = this.lookup.resolvedRoutes(request, response, Set.of());
		AllowedMethods allowed = this.servlets.allowed(request, response, routes, AllowedMethods.NONE);
		boolean nothing = HttpMethod.TRACE.matches(RequestRoutes.method(request)) && !allowed.isResource()
				&& this.servlets.know(request) && !this.lookup.isOpaque(request, routes);
		if (nothing || this.lookup.isHidden(request)) {
			dispatchNotFound(request, response);
			return false;
		}
		if (this.answers.areDispatched()) {
			this.answers.complete(request, response, routes, allowed, true);
			return false;
		}
		this.answers.refuseAndRender(request, response, routes, allowed, true);
		return true;
	}

	/**
	 * Let the error page say what it says of any other method, for which the container
	 * has not refused to look.
	 */
	private static void dispatchNotFound(HttpServletRequest request, HttpServletResponse response) {
		request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_NOT_FOUND);
		request.removeAttribute(RequestDispatcher.ERROR_MESSAGE);
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		response.setHeader(HttpHeaders.ALLOW, null);
	}

}
