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

import java.util.List;

import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;

/**
 * Asks CORS before a request is refused, as Spring does before a handler refuses it, and
 * before we serve a request that Spring would have refused.
 */
final class Bystanders {

	private Bystanders() {
	}

	/**
	 * Return what CORS makes of a request, or nothing if it has no objection. The handler
	 * that counts is the one that the dispatch would come to. Annotated handlers are
	 * refused before there is one; behind functional routes it is mostly the one of the
	 * static resources.
	 * @param matched the routes of the path
	 * @param exchange the exchange of the request that is about to be refused
	 */
	static Mono<Object> object(MatchedRoutes matched, ServerWebExchange exchange) {
		return find(matched, new Asked(exchange)).filter((handler) -> isRefused(exchange));
	}

	/**
	 * Return what CORS makes of a request that Spring would not serve, or nothing if it
	 * has no objection. What it allows there is not allowed where the request is served.
	 * @param matched the routes of the path
	 * @param exchange the exchange of the request that is about to be served
	 */
	static Mono<Object> objectToService(MatchedRoutes matched, ServerWebExchange exchange) {
		ServerWebExchange copy = new ProbeExchange(exchange, exchange.getRequest().getMethod());
		return find(matched, copy).filter((handler) -> isRefused(copy)).flatMap((refused) -> object(matched, exchange));
	}

	private static boolean isRefused(ServerWebExchange exchange) {
		return exchange.getResponse().getStatusCode() == HttpStatus.FORBIDDEN;
	}

	private static Mono<Object> find(MatchedRoutes matched, ServerWebExchange exchange) {
		List<Route> asked = matched.routes()
			.stream()
			.takeWhile((route) -> route.kind() != RouteKind.ANNOTATED)
			.filter((route) -> route.kind().isByUrl())
			.toList();
		return asked.isEmpty() ? Mono.empty()
				: Flux.fromIterable(asked).concatMap((route) -> ((MappingRoutes) route.source()).find(exchange)).next();
	}

	/**
	 * An exchange with attributes of its own, but the response of the client.
	 */
	private static final class Asked extends ProbeExchange {

		private Asked(ServerWebExchange exchange) {
			super(exchange, exchange.getRequest().getMethod());
		}

		@Override
		public ServerHttpResponse getResponse() {
			return getDelegate().getResponse();
		}

	}

}
