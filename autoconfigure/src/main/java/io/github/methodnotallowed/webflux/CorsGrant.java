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
import io.github.methodnotallowed.route.Route;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;

/**
 * Lets an origin read an answer of ours if it may read what the routes of the path
 * answer.
 */
final class CorsGrant {

	private static final String PREFIX = "Access-Control-";

	private CorsGrant() {
	}

	static Mono<Void> expose(ServerWebExchange exchange, MatchedRoutes routes) {
		if (!exchange.getRequest().getHeaders().containsHeader(HttpHeaders.ORIGIN)) {
			vary(exchange, routes);
			return Mono.empty();
		}
		return Mono.defer(() -> CorsUtils.isCorsRequest(exchange.getRequest()) ? grant(exchange, routes) : Mono.empty())
			// an origin that is none, or other fields that Spring cannot read
			.onErrorComplete();
	}

	/**
	 * Say that the answer to another origin, or to any, would be another one, as Spring
	 * does. Only routes count whose configuration is at hand.
	 */
	private static void vary(ServerWebExchange exchange, MatchedRoutes routes) {
		for (Route route : routes.routes()) {
			CorsConfiguration configuration = (route.source() instanceof AnnotatedRoutes source)
					? source.knownCors(route, exchange) : null;
			if (configuration != null) {
				new DefaultCorsProcessor().process(configuration, exchange);
				return;
			}
		}
	}

	private static Mono<Void> grant(ServerWebExchange exchange, MatchedRoutes routes) {
		HttpHeaders headers = exchange.getResponse().getHeaders();
		if (headers.containsHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)) {
			// a filter was here before
			headers.add(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.ALLOW);
			return Mono.empty();
		}
		return Flux.fromIterable(routes.routes())
			.concatMap((route) -> granted(route, exchange))
			.next()
			.doOnNext((granted) -> copy(granted, headers))
			.switchIfEmpty(Mono.fromRunnable(() -> vary(withoutOrigin(exchange), routes)))
			.then();
	}

	private static ServerWebExchange withoutOrigin(ServerWebExchange exchange) {
		return exchange.mutate()
			.request((request) -> request.headers((headers) -> headers.remove(HttpHeaders.ORIGIN)))
			.build();
	}

	/**
	 * Return the header fields of a request that the route serves, if CORS is granted to
	 * it.
	 */
	private static Flux<HttpHeaders> granted(Route route, ServerWebExchange exchange) {
		return Flux.fromIterable(route.methods()).concatMap((method) -> {
			ServerWebExchange copy = new ProbeExchange(exchange, method);
			return ((MappingRoutes) route.source()).cors(route, copy)
				.then(Mono.fromSupplier(() -> copy.getResponse().getHeaders()));
		}).filter((headers) -> headers.containsHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN));
	}

	private static void copy(HttpHeaders granted, HttpHeaders headers) {
		granted.forEach((name, values) -> {
			if (name.startsWith(PREFIX) || name.equals(HttpHeaders.VARY)) {
				headers.addAll(name, values);
			}
		});
		headers.add(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.ALLOW);
	}

}
