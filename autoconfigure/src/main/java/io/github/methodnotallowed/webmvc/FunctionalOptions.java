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

import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.OptionsFields;
import io.github.methodnotallowed.route.Route;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * {@code OPTIONS} on functional routes, which Spring does not answer. The interceptors
 * and CORS of the handler mapping and the filter functions of the path apply, as with any
 * other method.
 */
final class FunctionalOptions {

	private FunctionalOptions() {
	}

	/**
	 * Return the handler of a request, or {@code null} if no functional route takes part.
	 * @param routes the routes of the path
	 * @param request the request
	 * @param writer writes the answer
	 */
	static @Nullable HandlerExecutionChain handler(MatchedRoutes routes, HttpServletRequest request, Writer writer)
			throws Exception {
		for (Route route : routes.routes()) {
			if (route.source() instanceof FunctionalRoutes functional) {
				for (HttpMethod method : route.methods()) {
					HandlerExecutionChain chain = find(functional, new Routed(request, method));
					if (chain != null) {
						request.setAttribute(RouterFunctions.REQUEST_ATTRIBUTE, functional.request(request));
						return new HandlerExecutionChain(filtered(functional, routes, request, writer),
								chain.getInterceptorList());
					}
				}
			}
		}
		return null;
	}

	/**
	 * Return what the handler mapping finds. It may refuse a request for its API version,
	 * as it would with any method.
	 */
	private static @Nullable HandlerExecutionChain find(FunctionalRoutes functional, HttpServletRequest request)
			throws Exception {
		try {
			return functional.mapping().getHandler(request);
		}
		catch (Exception ex) {
			if (ex instanceof ErrorResponse) {
				throw ex;
			}
			return null;
		}
	}

	private static HandlerFunction<ServerResponse> filtered(FunctionalRoutes functional, MatchedRoutes routes,
			HttpServletRequest request, Writer writer) {
		HttpHeaders fields = OptionsFields.of(routes);
		return functional.filtered(
				(in) -> ServerResponse.ok().headers((headers) -> headers.putAll(fields)).build((current, response) -> {
					writer.write(current, response);
					return null;
				}), ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication());
	}

	/**
	 * A request with the method of a route until that is found, and its own from there
	 * on, by which interceptors are chosen.
	 */
	private static final class Routed extends MappingProbe {

		private Routed(HttpServletRequest request, HttpMethod method) {
			super(request, method);
		}

		@Override
		public String getMethod() {
			return (getAttribute(RouterFunctions.REQUEST_ATTRIBUTE) != null) ? HttpMethod.OPTIONS.name()
					: super.getMethod();
		}

	}

	/**
	 * Writes an answer.
	 */
	interface Writer {

		void write(HttpServletRequest request, HttpServletResponse response);

	}

}
