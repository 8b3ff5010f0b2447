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
import java.util.Locale;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.MatchedRoutes;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.RefusalResponder;
import io.github.methodnotallowed.RefusalResponse;
import io.github.methodnotallowed.RouteTable;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Writes the answers of the guard and the nets.
 *
 * @since 0.1.0
 */
public final class WebMvcAnswers {

	private final RefusalResponder responder;

	private final RouteTable table;

	/**
	 * Create the answers of an application context.
	 * @param responder describes refusals
	 * @param table the routes of the context
	 */
	public WebMvcAnswers(RefusalResponder responder, RouteTable table) {
		this.responder = responder;
		this.table = table;
	}

	void refuse(HttpServletRequest request, HttpServletResponse response, MatchedRoutes routes, AllowedMethods allowed)
			throws IOException {
		MethodNotAllowed refusal = new MethodNotAllowed(request.getMethod(), path(request), routes.pattern(), allowed);
		RefusalResponse answer = this.responder.respond(refusal, this.table,
				Collections.list(request.getHeaders(HttpHeaders.ACCEPT)), locale(request));
		WebMvcCors.expose(request, response, routes);
		response.setStatus(answer.status().value());
		answer.headers().forEach((name, values) -> values.forEach((value) -> write(response, name, value)));
		if (!HttpMethod.HEAD.matches(request.getMethod())) {
			response.getOutputStream().write(answer.body());
		}
	}

	private static void write(HttpServletResponse response, String name, String value) {
		if (HttpHeaders.VARY.equals(name)) {
			response.addHeader(name, value);
		}
		else if (!HttpHeaders.CACHE_CONTROL.equals(name) || !response.containsHeader(name)) {
			response.setHeader(name, value);
		}
	}

	/**
	 * A forwarded request is described by the path that the client sent.
	 */
	private static String path(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String forwarded) ? forwarded
				: request.getRequestURI();
	}

	private static Locale locale(HttpServletRequest request) {
		try {
			return RequestContextUtils.getLocale(request);
		}
		catch (RuntimeException ex) {
			// not every Accept-Language can be read
			return Locale.getDefault();
		}
	}

	void writeOptions(HttpServletRequest request, HttpServletResponse response, MatchedRoutes routes) {
		WebMvcCors.expose(request, response, routes);
		routes.optionsHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
		response.setContentLength(0);
	}

}
