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
 * Asks the application what only the application can say about a request.
 */
final class RouteResolver {

	private RouteResolver() {
	}

	/**
	 * Answer all questions of the routes of a request that is still to be dispatched,
	 * except those that only the dispatch itself answers.
	 * @param matched the routes
	 * @param exchange the exchange to ask with
	 */
	static Mono<MatchedRoutes> answer(MatchedRoutes matched, ServerWebExchange exchange) {
		List<Route> questions = matched.open(exchange.getRequest().getMethod().name());
		return questions.isEmpty() ? Mono.just(matched)
				: Flux.fromIterable(questions)
					.filter((question) -> !question.kind().isBeyondAsking())
					.concatMap((question) -> source(question).served(question, exchange)
						.map((served) -> new Answer(question, served)))
					.reduce(matched, (routes, answer) -> routes.resolved(answer.question(), answer.served()));
	}

	/**
	 * Answer all questions of the routes of a request that was refused.
	 * @param matched the routes
	 * @param exchange the exchange to ask with
	 * @param stated the methods that whoever refused it has stated
	 */
	static Mono<MatchedRoutes> answer(MatchedRoutes matched, ServerWebExchange exchange, Set<HttpMethod> stated) {
		return answer(matched, exchange).flatMap((answered) -> {
			MatchedRoutes routes = answered;
			for (Route question : matched.open(exchange.getRequest().getMethod().name())) {
				if (question.kind().isBeyondAsking()) {
					routes = routes.resolved(question, (question.kind() == RouteKind.UNKNOWN) ? stated : Set.of());
				}
			}
			return answerForeign(routes, exchange, stated);
		});
	}

	private static Mono<MatchedRoutes> answerForeign(MatchedRoutes routes, ServerWebExchange exchange,
			Set<HttpMethod> stated) {
		Mono<MatchedRoutes> answered = Mono.just(routes);
		for (Route question : routes.foreign()) {
			ForeignRoutes foreign = (ForeignRoutes) question.source();
			answered = answered.flatMap((former) -> foreign.declines(exchange)
				.flatMap((declined) -> foreign.served(question, exchange)
					.map((served) -> former.refused(question, declined, served, stated))));
		}
		return answered;
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
		for (Route question : routes.foreign()) {
			ForeignRoutes foreign = (ForeignRoutes) question.source();
			asked = asked.flatMap((former) -> foreign.declines(exchange)
				.filter(Boolean::booleanValue)
				.flatMap((declined) -> foreign.served(question, exchange))
				.map((served) -> former.resolved(question, served)));
		}
		return asked;
	}

	private static MappingRoutes source(Route route) {
		return (MappingRoutes) route.source();
	}

	private record Answer(Route question, Set<HttpMethod> served) {
	}

}
