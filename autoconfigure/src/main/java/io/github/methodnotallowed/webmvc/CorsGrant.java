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

import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.Route;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Lets an origin read an answer of ours if it may read what the routes of the path
 * answer.
 */
final class CorsGrant {

	private CorsGrant() {
	}

	static void expose(HttpServletRequest request, HttpServletResponse response, MatchedRoutes routes) {
		try {
			if (!CorsUtils.isCorsRequest(request)) {
				vary(request, response, routes);
			}
			else if (!grant(request, response, routes)) {
				vary(new WithoutOrigin(request), response, routes);
			}
		}
		catch (IOException | RuntimeException ex) {
			// an origin that is none, or other fields that Spring cannot read
		}
	}

	/**
	 * Say that the answer to another origin, or to any, would be another one, as Spring
	 * does. Only routes count whose configuration is at hand.
	 */
	private static void vary(HttpServletRequest request, HttpServletResponse response, MatchedRoutes routes)
			throws IOException {
		for (Route route : routes.routes()) {
			CorsConfiguration configuration = (route.source() instanceof AnnotatedRoutes source)
					? source.knownCors(route, request) : null;
			if (configuration != null) {
				new DefaultCorsProcessor().processRequest(configuration, request, response);
				return;
			}
		}
	}

	private static boolean grant(HttpServletRequest request, HttpServletResponse response, MatchedRoutes routes) {
		if (response.containsHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)) {
			// a filter was here before
			response.addHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.ALLOW);
			return true;
		}
		for (Route route : routes.routes()) {
			for (HttpMethod method : route.methods()) {
				HttpServletRequest copy = new MappingProbe(request, method);
				CorsConfiguration configuration = ((MappingRoutes) route.source()).cors(route, copy);
				if (configuration != null) {
					return expose(configuration, copy, response);
				}
			}
		}
		return false;
	}

	private static boolean expose(CorsConfiguration configuration, HttpServletRequest request,
			HttpServletResponse response) {
		boolean allowed = configuration.checkOrigin(request.getHeader(HttpHeaders.ORIGIN)) != null
				&& configuration.checkHttpMethod(HttpMethod.valueOf(request.getMethod())) != null;
		if (!allowed) {
			return false;
		}
		try {
			new DefaultCorsProcessor().processRequest(configuration, request, response);
			response.addHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.ALLOW);
			return true;
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot write CORS header fields", ex);
		}
	}

	/**
	 * The same request without {@code Origin}.
	 */
	private static final class WithoutOrigin extends HttpServletRequestWrapper {

		private WithoutOrigin(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getHeader(String name) {
			return HttpHeaders.ORIGIN.equalsIgnoreCase(name) ? null : super.getHeader(name);
		}

	}

}
