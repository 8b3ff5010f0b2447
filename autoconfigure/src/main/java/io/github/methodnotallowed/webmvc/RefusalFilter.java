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

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.route.Diagnosis;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.StatedMethods;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.GenericFilterBean;
import org.springframework.web.util.WebUtils;

/**
 * Catches every 405 that is written without an exception: by a filter, by a servlet of
 * any kind, by a handler that sets the status. Such an answer gets a true {@code Allow},
 * and a problem if it has no content of its own. It is the outermost filter but those
 * that observe, so that what Security refuses is over before it could be mistaken.
 */
final class RefusalFilter extends GenericFilterBean {

	private static final String GATEWAY_ROUTE = "GatewayServerMvc.gatewayRouteId";

	private final RequestRoutes lookup;

	private final AnswerWriter answers;

	private final OtherServlets servlets;

	private final ErrorDispatch errors;

	/**
	 * Create the filter.
	 * @param lookup finds the routes of a request
	 * @param answers writes the answers
	 * @param servlets knows the servlets beside the dispatcher servlet
	 * @param errors answers what the container refuses
	 */
	RefusalFilter(RequestRoutes lookup, AnswerWriter answers, OtherServlets servlets, ErrorDispatch errors) {
		this.lookup = lookup;
		this.answers = answers;
		this.servlets = servlets;
		this.errors = errors;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request instanceof HttpServletRequest in && response instanceof HttpServletResponse out) {
			doFilter(in, out, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		WatchedResponse former = WebUtils.getNativeResponse(response, WatchedResponse.class);
		switch (request.getDispatcherType()) {
			case INCLUDE -> include(request, response, former, chain);
			case ERROR -> {
				if (!this.errors.answer(request, response)) {
					chain.doFilter(request, response);
				}
			}
			default -> watch(request, response, former, chain);
		}
	}

	/**
	 * What a part of an answer says about methods is not about the request.
	 */
	private static void include(HttpServletRequest request, HttpServletResponse response,
			@Nullable WatchedResponse watched, FilterChain chain) throws ServletException, IOException {
		boolean included = watched != null && watched.setIncluded(true);
		try {
			chain.doFilter(request, response);
		}
		finally {
			if (watched != null) {
				watched.setIncluded(included);
			}
		}
	}

	private void watch(HttpServletRequest request, HttpServletResponse response, @Nullable WatchedResponse former,
			FilterChain chain) throws ServletException, IOException {
		WatchedResponse watched = (former != null) ? former : new WatchedResponse(request, response, this);
		watched.setAwaited(false);
		boolean foreign = request.isAsyncSupported() && this.servlets.isForeign(request);
		chain.doFilter(foreign ? new WatchedRequest(request, watched) : request, (former != null) ? response : watched);
		if (!watched.isAwaited() && !request.isAsyncStarted()) {
			watched.finish();
		}
	}

	/**
	 * Answer a 405 that has no content.
	 * @param request the request that was refused
	 * @param response the response
	 * @param sent whether it is being sent to the error page of the container
	 * @return {@code false} if it is not for us to answer
	 */
	boolean refuse(HttpServletRequest request, HttpServletResponse response, boolean sent) throws IOException {
		if (isAnswered(request)) {
			return false;
		}
		if (this.lookup.isHidden(request)) {
			response.setHeader(HttpHeaders.ALLOW, null);
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return true;
		}
		Refusal refusal = refusal(request, response);
		if (sent && this.answers.areDispatched()) {
			this.answers.complete(request, response, refusal.routes(), refusal.allowed(), refusal.known());
			return false;
		}
		this.answers.refuseAndRender(request, response, refusal.routes(), refusal.allowed(), refusal.known());
		response.flushBuffer();
		return true;
	}

	/**
	 * Complete a 405 that has content of its own.
	 * @return whether it is to be hidden instead
	 */
	boolean complete(HttpServletRequest request, HttpServletResponse response) {
		if (isAnswered(request)) {
			return false;
		}
		if (this.lookup.isHidden(request)) {
			return true;
		}
		Refusal refusal = refusal(request, response);
		this.answers.complete(request, response, refusal.routes(), refusal.allowed(), refusal.known());
		return false;
	}

	/**
	 * Take note of a redirect that is about to be sent.
	 */
	void redirected(HttpServletRequest request, int status, @Nullable String location) {
		if (location != null && Diagnosis.isRedirect(status)) {
			this.answers.redirected(request, status, location);
		}
	}

	private boolean isAnswered(HttpServletRequest request) {
		return this.answers.isAnswered(request) || isProxied(request);
	}

	/**
	 * Return whether a request is answered by somebody else: a proxy must not modify the
	 * {@code Allow} of its upstream (RFC 9110, section 10.2.1).
	 */
	private static boolean isProxied(HttpServletRequest request) {
		return request.getAttribute(GATEWAY_ROUTE) != null;
	}

	private Refusal refusal(HttpServletRequest request, HttpServletResponse response) {
		AllowedMethods stated = Handshake.methods(request,
				AllowedMethods.parse(response.getHeaders(HttpHeaders.ALLOW)));
		MatchedRoutes routes = this.lookup.resolvedRoutes(request, response, stated.asSet());
		AllowedMethods allowed = this.servlets.allowed(request, response, routes, stated);
		boolean known = !allowed.names().isEmpty() || !stated.names().isEmpty() || this.servlets.isDispatcher(request);
		return new Refusal(routes, allowed, known);
	}

	/**
	 * Add to an answer to {@code OPTIONS} what the dispatcher servlet does not know.
	 * @return {@code false} if it is not for us to add anything
	 */
	boolean completeOptions(HttpServletRequest request, HttpServletResponse response) {
		if (this.servlets.isForeign(request) || this.lookup.isDispatchedElsewhere(request)) {
			return false;
		}
		if (isProxied(request)) {
			return true;
		}
		AllowedMethods allowed = this.lookup.resolvedRoutes(request, response, Set.of()).allowed();
		boolean successful = response.getStatus() < HttpServletResponse.SC_MULTIPLE_CHOICES;
		if (successful && allowed.isResource() && !this.lookup.isHidden(request)) {
			response.setHeader(HttpHeaders.ALLOW, allowed.headerValue());
		}
		return true;
	}

	/**
	 * Correct the {@code Allow} of an answer to {@code OPTIONS} that we have not given.
	 * @return whether the answer is to be hidden instead
	 */
	boolean correctOptions(HttpServletRequest request, HttpServletResponse response) {
		AllowedMethods stated = AllowedMethods.parse(response.getHeaders(HttpHeaders.ALLOW));
		if (stated.names().isEmpty() || isProxied(request)) {
			return false;
		}
		if (this.lookup.isHidden(request) && !this.lookup.routes(request).declares(request.getMethod())) {
			response.setHeader(HttpHeaders.ALLOW, null);
			return !CorsUtils.isPreFlightRequest(request);
		}
		if (this.servlets.areAnyServlets(request, stated)) {
			// whoever is behind it did not look at its handlers
			AllowedMethods known = this.servlets.known(request);
			response.setHeader(HttpHeaders.ALLOW, known.isResource() ? known.headerValue() : null);
			completeOptions(request, response);
		}
		else if (this.lookup.isDispatched(request) && !this.servlets.isForeign(request)) {
			MatchedRoutes routes = this.lookup.resolvedRoutes(request, response, stated.asSet());
			response.setHeader(HttpHeaders.ALLOW, new StatedMethods(routes, stated).allowedInOptions().headerValue());
		}
		else if (this.servlets.isForeign(request) || !this.servlets.told(request, stated).equals(stated)) {
			response.setHeader(HttpHeaders.ALLOW, this.servlets.told(request, stated).headerValue());
		}
		return false;
	}

	private record Refusal(MatchedRoutes routes, AllowedMethods allowed, boolean known) {
	}

}
