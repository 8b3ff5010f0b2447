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
import java.util.stream.Collectors;

import io.github.methodnotallowed.route.HandlerDescription;
import io.github.methodnotallowed.route.Route;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * A handler mapping that cannot be looked into, but can be asked.
 */
record ForeignRoutes(String name, HandlerMapping mapping) implements MappingRoutes {

	@Override
	public Object version() {
		return this.mapping;
	}

	@Override
	public void read(ChangeListener listener) {
		listener.added(Route.foreign(this, HandlerDescription.of(this.mapping)));
	}

	/**
	 * Ask whether the dispatch of a request goes on behind the handler mapping. It ends
	 * with a handler or with a failure. A preflight is for another method than its own.
	 */
	Mono<Boolean> declines(ServerWebExchange exchange) {
		return CorsUtils.isPreFlightRequest(exchange.getRequest()) ? Mono.just(true)
				: isFound(exchange, exchange.getRequest().getMethod()).map((found) -> !found).onErrorReturn(false);
	}

	/**
	 * Ask which other methods the handler mapping serves. If it rejects a probe for
	 * another reason than the method, that method counts as served. If it takes any
	 * method, the handler decides.
	 */
	@Override
	public Mono<Set<HttpMethod>> served(Route route, ServerWebExchange exchange) {
		HttpMethod refused = exchange.getRequest().getMethod();
		return serves(exchange, PROBE).flatMap((any) -> any ? Mono.just(Set.of())
				: Flux.fromArray(HttpMethod.values())
					.filter((method) -> !method.equals(refused) && method != HttpMethod.TRACE)
					.filterWhen((method) -> serves(exchange, method))
					.collect(Collectors.toSet()));
	}

	private Mono<Boolean> serves(ServerWebExchange exchange, HttpMethod method) {
		return isFound(exchange, method).onErrorResume((ex) -> Mono.just(isBesideMethod(ex)));
	}

	private static boolean isBesideMethod(Throwable ex) {
		return ex instanceof ErrorResponse response && !Set.of(HttpStatus.NOT_FOUND, HttpStatus.METHOD_NOT_ALLOWED)
			.contains(HttpStatus.resolve(response.getStatusCode().value()));
	}

	private Mono<Boolean> isFound(ServerWebExchange exchange, HttpMethod method) {
		return Mono.defer(() -> this.mapping.getHandler(new ProbeExchange(exchange, method))).hasElement();
	}

	@Override
	public String toString() {
		return this.name;
	}

}
