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
import io.github.methodnotallowed.route.RouteKind;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;

/**
 * Serves {@code HEAD} through a functional {@code GET}. Content that comes in parts may
 * never end, so that it is cancelled at its first part.
 */
final class FunctionalHead {

	private FunctionalHead() {
	}

	/**
	 * Return the handler of a request, or nothing if there is none.
	 * @param routes the routes of the path
	 * @param exchange the exchange
	 */
	static Mono<Object> handler(MatchedRoutes routes, ServerWebExchange exchange) {
		return Flux.fromIterable(routes.routes())
			.filter((route) -> route.kind() == RouteKind.FUNCTIONAL)
			.concatMap((route) -> find((FunctionalRoutes) route.source(), exchange))
			.next()
			.map(FunctionalHead::handler);
	}

	/**
	 * Return what the handler mapping finds for {@code GET}, or what is left if CORS has
	 * refused {@code HEAD}. A handler function sees {@code GET}.
	 */
	private static Mono<Object> find(FunctionalRoutes functional, ServerWebExchange exchange) {
		ServerWebExchange get = exchange.mutate().request((request) -> request.method(HttpMethod.GET)).build();
		return functional.mapping()
			.getHandler(new Routed(exchange))
			.doOnNext((found) -> exchange.getAttributes()
				.put(RouterFunctions.REQUEST_ATTRIBUTE, functional.request(get)));
	}

	private static Object handler(Object handler) {
		if (!(handler instanceof HandlerFunction<?> function)) {
			return handler;
		}
		HandlerFunction<ServerResponse> head = (request) -> function.handle(request).map(Fields::new);
		return head;
	}

	/**
	 * An exchange with the method {@code GET} until a route is found, and its own from
	 * there on, by which CORS decides.
	 */
	private static final class Routed extends ServerWebExchangeDecorator {

		private final ServerHttpRequest routed;

		private Routed(ServerWebExchange exchange) {
			super(exchange);
			exchange.getAttributes().remove(RouterFunctions.REQUEST_ATTRIBUTE);
			this.routed = new ServerHttpRequestDecorator(exchange.getRequest()) {

				@Override
				public HttpMethod getMethod() {
					return (getAttribute(RouterFunctions.REQUEST_ATTRIBUTE) != null) ? super.getMethod()
							: HttpMethod.GET;
				}

			};
		}

		@Override
		public ServerHttpRequest getRequest() {
			return this.routed;
		}

	}

	/**
	 * The status and the header fields of an answer.
	 */
	private record Fields(ServerResponse answer) implements ServerResponse {

		@Override
		public HttpStatusCode statusCode() {
			return this.answer.statusCode();
		}

		@Override
		public HttpHeaders headers() {
			return this.answer.headers();
		}

		@Override
		public MultiValueMap<String, ResponseCookie> cookies() {
			return this.answer.cookies();
		}

		@Override
		public Mono<Void> writeTo(ServerWebExchange exchange, Context context) {
			ServerHttpResponse response = new ServerHttpResponseDecorator(exchange.getResponse()) {

				@Override
				public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
					return (body instanceof Mono) ? super.writeWith(body)
							: Flux.from(body)
								.take(1)
								.doOnNext(DataBufferUtils::release)
								.then(Mono.defer(this::setComplete));
				}

			};
			return this.answer.writeTo(exchange.mutate().response(response).build(), context);
		}

	}

}
