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

import java.util.List;
import java.util.Set;

import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.async.WebAsyncUtils;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves {@code HEAD} through a functional {@code GET}. The handler that was found first
 * also serves the asynchronous dispatch. A streaming response is written without its
 * stream.
 */
final class FunctionalHead {

	private static final String CHAIN = FunctionalHead.class.getName() + ".CHAIN";

	private static final Set<String> STREAMS = Set.of("org.springframework.web.servlet.function.SseServerResponse",
			"org.springframework.web.servlet.function.StreamingServerResponse");

	private FunctionalHead() {
	}

	/**
	 * Return the handler of a request, or {@code null} if there is none.
	 * @param routes the routes of the path
	 * @param request the request
	 */
	static @Nullable HandlerExecutionChain handler(MatchedRoutes routes, HttpServletRequest request) throws Exception {
		HttpServletRequest get = new HttpServletRequestWrapper(request) {

			@Override
			public String getMethod() {
				return HttpMethod.GET.name();
			}

		};
		for (Route route : routes.routes()) {
			if (route.kind() == RouteKind.FUNCTIONAL) {
				HandlerExecutionChain chain = ((MappingRoutes) route.source()).mapping().getHandler(get);
				if (chain != null) {
					HandlerExecutionChain head = withHandler(chain, handler(chain.getHandler()));
					request.setAttribute(CHAIN, head);
					return head;
				}
			}
		}
		return null;
	}

	/**
	 * Return the handler that was found before the answer was awaited, or {@code null} if
	 * none was found here.
	 * @param request the request of the asynchronous dispatch
	 */
	static @Nullable HandlerExecutionChain resumed(HttpServletRequest request) {
		if (!(request.getAttribute(CHAIN) instanceof HandlerExecutionChain chain)) {
			return null;
		}
		Object awaited = WebAsyncUtils.getAsyncManager(request).getConcurrentResult();
		if (!(awaited instanceof ServerResponse response) || !isStream(response)) {
			return withHandler(chain, chain.getHandler());
		}
		HttpRequestHandler handler = (in, out) -> fields(response).writeTo(in, out, List::of);
		return withHandler(chain, handler);
	}

	private static HandlerExecutionChain withHandler(HandlerExecutionChain chain, Object handler) {
		return new HandlerExecutionChain(handler, chain.getInterceptorList());
	}

	private static Object handler(Object handler) {
		if (!(handler instanceof HandlerFunction<?> function)) {
			return handler;
		}
		HandlerFunction<ServerResponse> head = (request) -> {
			ServerResponse response = function.handle(request);
			return isStream(response) ? fields(response) : response;
		};
		return head;
	}

	private static boolean isStream(ServerResponse response) {
		return STREAMS.contains(response.getClass().getName());
	}

	private static ServerResponse fields(ServerResponse response) {
		return ServerResponse.status(response.statusCode())
			.headers((headers) -> headers.putAll(response.headers()))
			.cookies((cookies) -> cookies.putAll(response.cookies()))
			.build((in, out) -> {
				// a server that sees the end first takes the length for zero
				out.flushBuffer();
				return null;
			});
	}

}
