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
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.problem.ProblemFormats;
import io.github.methodnotallowed.problem.RefusalResponder;
import io.github.methodnotallowed.problem.RefusalResponse;
import io.github.methodnotallowed.route.Diagnosis;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.ObservedPatterns;
import io.github.methodnotallowed.route.OptionsFields;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Writes the answers to refused requests, whoever has refused them.
 */
final class AnswerWriter {

	private static final Log logger = LogFactory.getLog(AnswerWriter.class);

	private static final String ANSWERED = AnswerWriter.class.getName() + ".ANSWERED";

	private static final List<String> CONTENT_FIELDS = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH,
			HttpHeaders.CONTENT_LANGUAGE);

	private final RefusalResponder responder;

	private final Diagnosis diagnosis;

	private final RequestRoutes lookup;

	private final ErrorPages pages;

	private final ObservedPatterns patterns;

	/**
	 * Create the answers of an application context.
	 * @param responder describes refusals
	 * @param diagnosis finds the causes of refusals
	 * @param lookup finds the routes of a request
	 * @param pages finds the application's own page
	 * @param patterns decides what observations are told
	 */
	AnswerWriter(RefusalResponder responder, Diagnosis diagnosis, RequestRoutes lookup, ErrorPages pages,
			ObservedPatterns patterns) {
		this.responder = responder;
		this.diagnosis = diagnosis;
		this.lookup = lookup;
		this.pages = pages;
		this.patterns = patterns;
		patterns.add(lookup.table());
	}

	/**
	 * Refuse a request.
	 * @return the page to render, empty if the answer is written
	 */
	ModelAndView refuse(HttpServletRequest request, HttpServletResponse response, MatchedRoutes routes,
			AllowedMethods allowed) throws IOException {
		return refuse(request, response, routes, allowed, true);
	}

	private ModelAndView refuse(HttpServletRequest request, HttpServletResponse response, MatchedRoutes routes,
			AllowedMethods allowed, boolean known) throws IOException {
		request.setAttribute(ANSWERED, Boolean.TRUE);
		RefusalObservation.locate(request, routes, this.patterns);
		MethodNotAllowed refusal = refusal(request, response, routes, allowed);
		RefusalResponse answer = this.responder.respond(refusal, this.lookup.table()::declares, choice(request),
				() -> ClientLocales.of(request));
		if (!known) {
			answer.fields().remove(HttpHeaders.ALLOW);
		}
		CorsGrant.expose(request, response, routes);
		response.setStatus(answer.status().value());
		boolean dispatched = areDispatched() && RequestRoutes.dispatch(request) != DispatcherType.ERROR
				&& !request.isAsyncStarted();
		ModelAndView page = (!dispatched && answer.page())
				? this.pages.find(request, response, answer.status(), refusal.path()) : null;
		if (dispatched) {
			answer.fields().keySet().retainAll(List.of(HttpHeaders.ALLOW));
		}
		else if (page != null) {
			CONTENT_FIELDS.forEach(answer.fields()::remove);
		}
		else {
			response.setCharacterEncoding((String) null);
			response.setHeader(HttpHeaders.CONTENT_LANGUAGE, null);
		}
		answer.fields().forEach((name, value) -> write(response, name, value));
		if (page != null) {
			return page;
		}
		if (dispatched) {
			sendError(request, response, answer.status().value());
		}
		else if (!HttpMethod.HEAD.matches(refusal.method())) {
			response.getOutputStream().write(answer.body());
		}
		return new ModelAndView();
	}

	private static void sendError(HttpServletRequest request, HttpServletResponse response, int status)
			throws IOException {
		if (request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String message) {
			response.sendError(status, message);
		}
		else {
			response.sendError(status);
		}
	}

	/**
	 * Return whether the application writes its errors itself, behind an error dispatch.
	 */
	boolean areDispatched() {
		return this.pages.areDispatched();
	}

	/**
	 * Return whether the application answers itself, behind an error dispatch or by a
	 * page. Its answer may look for the exception that says 405.
	 */
	boolean hasOwnAnswer(HttpServletRequest request) {
		return this.pages.areDispatched() || choice(request).isPage();
	}

	private ProblemFormats.Choice choice(HttpServletRequest request) {
		return this.responder.negotiate(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
	}

	/**
	 * Refuse a request for which no dispatcher servlet renders a page.
	 * @param known whether anybody knows the methods, so that something may be claimed
	 */
	void refuseAndRender(HttpServletRequest request, HttpServletResponse response, MatchedRoutes routes,
			AllowedMethods allowed, boolean known) throws IOException {
		CurrentRequest.during(request, response, () -> {
			ModelAndView page = refuse(request, response, routes, allowed, known);
			if (page.getView() != null) {
				render(page.getView(), page.getModel(), request, response);
			}
			return page;
		});
	}

	private static void render(View view, Map<String, ?> model, HttpServletRequest request,
			HttpServletResponse response) {
		// as the dispatcher servlet does it; the encoding may follow from it
		response.setLocale(RequestContextUtils.getLocale(request));
		try {
			view.render(model, request, response);
		}
		catch (Exception ex) {
			logger.debug("The page could not be rendered", ex);
		}
	}

	/**
	 * Complete an answer that the application has written, or is about to write.
	 * @param known whether anybody knows the methods, so that something may be claimed
	 */
	void complete(HttpServletRequest request, HttpServletResponse response, MatchedRoutes routes,
			AllowedMethods allowed, boolean known) {
		request.setAttribute(ANSWERED, Boolean.TRUE);
		RefusalObservation.locate(request, routes, this.patterns);
		response.setHeader(HttpHeaders.ALLOW, known ? allowed.headerValue() : null);
		CorsGrant.expose(request, response, routes);
		this.responder.announce(refusal(request, response, routes, allowed));
	}

	/**
	 * The refusal describes the request that the client has sent, whatever filters have
	 * made of it.
	 */
	private MethodNotAllowed refusal(HttpServletRequest request, HttpServletResponse response, MatchedRoutes routes,
			AllowedMethods allowed) {
		HttpServletRequest received = RefusedRequest.received(request, response);
		String method = RequestRoutes.method(received);
		MethodNotAllowed refusal = MethodNotAllowed.of(method, RequestRoutes.uri(received), routes.pattern(), allowed)
			.withMethods(method, RequestRoutes.method(request));
		return this.diagnosis.examine(refusal, this.lookup.table(),
				() -> new ClueReader(this.lookup).read(request, received, refusal));
	}

	/**
	 * Take note of a redirect that is about to be sent.
	 */
	void redirected(HttpServletRequest received, int status, String location) {
		this.diagnosis.redirected(() -> new ClueReader(this.lookup).redirect(received, status, location),
				this.lookup.table());
	}

	/**
	 * Return whether a request was refused here.
	 */
	boolean isAnswered(HttpServletRequest request) {
		return request.getAttribute(ANSWERED) != null;
	}

	private static void write(HttpServletResponse response, String name, String value) {
		if (HttpHeaders.VARY.equals(name)) {
			response.addHeader(name, value);
		}
		else if (!HttpHeaders.CACHE_CONTROL.equals(name) || !response.containsHeader(name)) {
			response.setHeader(name, value);
		}
	}

	void writeOptions(HttpServletRequest request, HttpServletResponse response, MatchedRoutes routes) {
		CorsGrant.expose(request, response, routes);
		OptionsFields.of(routes).forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
		response.setContentLength(0);
	}

}
