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

import java.util.Set;

import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteSource;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * A handler mapping of the reactive stack.
 */
interface MappingRoutes extends RouteSource {

	/**
	 * Return the handler mapping itself.
	 */
	HandlerMapping mapping();

	/**
	 * Ask the application with which methods one of these routes serves a request.
	 */
	default Mono<Set<HttpMethod>> served(Route route, ServerWebExchange exchange) {
		return Mono.just(Set.of());
	}

	/**
	 * Return what the handler mapping finds for a request; empty if it finds nothing or
	 * fails.
	 */
	default Mono<Object> find(ServerWebExchange exchange) {
		return Mono.defer(() -> mapping().getHandler(exchange)).onErrorComplete();
	}

	/**
	 * Write the CORS header fields for a request to one of these routes, if it has any.
	 */
	default Mono<Void> cors(Route route, ServerWebExchange exchange) {
		return find(exchange).then();
	}

}
