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
import java.util.Set;

import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/**
 * Resolves open routes: asks the handler mappings which methods they serve for a request.
 */
final class RouteResolver {

	private RouteResolver() {
	}

	/**
	 * Resolve the open routes of a request that is still to be dispatched, except those
	 * that only the dispatch itself answers.
	 * @param matched the routes
	 * @param exchange the exchange to ask with
	 */
	static Mono<MatchedRoutes> resolve(MatchedRoutes matched, ServerWebExchange exchange) {
		List<Route> open = matched.open(exchange.getRequest().getMethod().name());
		return open.isEmpty() ? Mono.just(matched) : Flux.fromIterable(open)
			.filter((route) -> !route.kind().isBeyondAsking())
			.concatMap((route) -> source(route).served(route, exchange).map((served) -> new Resolution(route, served)))
			.reduce(matched, (routes, resolution) -> routes.resolved(resolution.open(), resolution.served()));
	}

	/**
	 * Resolve all open routes of a request that was refused.
	 * @param matched the routes
	 * @param exchange the exchange to ask with
	 * @param stated the methods that whoever refused it has stated
	 */
	static Mono<MatchedRoutes> resolve(MatchedRoutes matched, ServerWebExchange exchange, Set<HttpMethod> stated) {
		return resolve(matched, exchange).flatMap((resolved) -> {
			MatchedRoutes routes = resolved;
			for (Route open : matched.open(exchange.getRequest().getMethod().name())) {
				if (open.kind().isBeyondAsking()) {
					routes = routes.resolved(open, (open.kind() == RouteKind.UNKNOWN) ? stated : Set.of());
				}
			}
			return resolveForeign(routes, exchange, stated);
		});
	}

	private static Mono<MatchedRoutes> resolveForeign(MatchedRoutes routes, ServerWebExchange exchange,
			Set<HttpMethod> stated) {
		// the server has refused a trace, before any handler mapping saw it
		boolean unseen = exchange.getRequest().getMethod() == HttpMethod.TRACE;
		Mono<MatchedRoutes> resolved = Mono.just(routes);
		for (Route open : routes.foreign()) {
			ForeignRoutes foreign = (ForeignRoutes) open.source();
			resolved = resolved.flatMap((former) -> foreign.declines(exchange)
				.flatMap((declined) -> foreign.served(open, exchange)
					.map((served) -> former.refused(open, declined, served, unseen ? served : stated))));
		}
		return resolved;
	}

	/**
	 * Ask the foreign handler mappings about a request that all others refuse.
	 * @param routes the routes of all others
	 * @param exchange the exchange to ask with
	 * @return the routes with what those would serve, or nothing if the request is to go
	 * on because one of them takes it or refuses it in its own way
	 */
	static Mono<MatchedRoutes> askForeign(MatchedRoutes routes, ServerWebExchange exchange) {
		Mono<MatchedRoutes> asked = Mono.just(routes);
		for (Route open : routes.foreign()) {
			ForeignRoutes foreign = (ForeignRoutes) open.source();
			asked = asked.flatMap((former) -> foreign.declines(exchange)
				.filter(Boolean::booleanValue)
				.flatMap((declined) -> foreign.served(open, exchange))
				.map((served) -> former.resolved(open, served)));
		}
		return asked;
	}

	private static MappingRoutes source(Route route) {
		return (MappingRoutes) route.source();
	}

	private record Resolution(Route open, Set<HttpMethod> served) {
	}

}
