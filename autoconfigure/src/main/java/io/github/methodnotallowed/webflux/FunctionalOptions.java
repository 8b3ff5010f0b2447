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

package io.github.methodnotallowed.webflux;

import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.OptionsFields;
import io.github.methodnotallowed.route.Route;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;

/**
 * {@code OPTIONS} on functional routes, which Spring does not answer. CORS of the handler
 * mapping and the filter functions of the path apply, as with any other method.
 */
final class FunctionalOptions {

	private FunctionalOptions() {
	}

	/**
	 * Return the handler of a request, or nothing if no functional route takes part.
	 * @param routes the routes of the path
	 * @param exchange the exchange
	 * @param writer writes the answer
	 */
	static Mono<Object> handler(MatchedRoutes routes, ServerWebExchange exchange, WebHandler writer) {
		return Flux.fromIterable(routes.routes())
			.filter((route) -> route.source() instanceof FunctionalRoutes)
			.concatMap((route) -> Flux.fromIterable(route.methods())
				.concatMap((method) -> find(route, new Routed(exchange, method))
					.map((found) -> handler(found, (FunctionalRoutes) route.source(), routes, exchange, writer))))
			.next();
	}

	/**
	 * Return what the handler mapping finds. It may refuse a request for its API version,
	 * as it would with any method.
	 */
	private static Mono<Object> find(Route route, ServerWebExchange exchange) {
		return Mono.defer(() -> ((FunctionalRoutes) route.source()).mapping().getHandler(exchange))
			.onErrorComplete((ex) -> !(ex instanceof ErrorResponse));
	}

	/**
	 * Return what was found if CORS has refused the request, and the answer otherwise.
	 */
	private static Object handler(Object found, FunctionalRoutes functional, MatchedRoutes routes,
			ServerWebExchange exchange, WebHandler writer) {
		if (!(found instanceof HandlerFunction)) {
			return found;
		}
		exchange.getAttributes().put(RouterFunctions.REQUEST_ATTRIBUTE, functional.request(exchange));
		HttpHeaders fields = OptionsFields.of(routes);
		HandlerFunction<ServerResponse> answer = (in) -> ServerResponse.ok()
			.headers((headers) -> headers.putAll(fields))
			.build((current, context) -> writer.handle(current));
		return functional.filtered(answer, exchange.getRequest().getPath().pathWithinApplication());
	}

	/**
	 * An exchange with the method of a route until that is found, and its own from there
	 * on, by which CORS decides.
	 */
	private static final class Routed extends ProbeExchange {

		private final ServerHttpRequest routed;

		private Routed(ServerWebExchange exchange, HttpMethod method) {
			super(exchange, method);
			this.routed = new ServerHttpRequestDecorator(exchange.getRequest()) {

				@Override
				public HttpMethod getMethod() {
					return (getAttribute(RouterFunctions.REQUEST_ATTRIBUTE) != null) ? HttpMethod.OPTIONS : method;
				}

			};
		}

		@Override
		public ServerHttpRequest getRequest() {
			return this.routed;
		}

		@Override
		public ServerHttpResponse getResponse() {
			return getDelegate().getResponse();
		}

	}

}
