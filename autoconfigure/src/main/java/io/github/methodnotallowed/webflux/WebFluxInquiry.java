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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.methodnotallowed.ForeignReply;
import io.github.methodnotallowed.MatchedRoutes;
import io.github.methodnotallowed.Route;
import io.github.methodnotallowed.RouteKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/**
 * Asks the application what only the application can say about a request.
 */
final class WebFluxInquiry {

	private WebFluxInquiry() {
	}

	/**
	 * Answer all questions of the routes of a request that is still to be dispatched,
	 * except those that only the dispatch itself answers.
	 * @param matched the routes
	 * @param exchange the exchange to ask with
	 */
	static Mono<MatchedRoutes> answer(MatchedRoutes matched, ServerWebExchange exchange) {
		List<Route> questions = matched.questions(exchange.getRequest().getMethod().name());
		return questions.isEmpty() ? Mono.just(matched)
				: Flux.fromIterable(questions)
					.filter((question) -> !isDispatched(question))
					.concatMap((question) -> source(question).served(question, exchange)
						.map((served) -> new Answer(question, served, false)))
					.reduce(matched, WebFluxInquiry::with);
	}

	/**
	 * Answer all questions of the routes of a request that was refused.
	 * @param matched the routes
	 * @param exchange the exchange to ask with
	 * @param stated the methods that whoever refused it has stated
	 */
	static Mono<MatchedRoutes> answer(MatchedRoutes matched, ServerWebExchange exchange, Set<HttpMethod> stated) {
		return answer(matched, exchange)
			.map((routes) -> matched.questions(exchange.getRequest().getMethod().name())
				.stream()
				.filter(WebFluxInquiry::isDispatched)
				.map((question) -> new Answer(question, (question.kind() == RouteKind.UNKNOWN) ? stated : Set.of(),
						false))
				.reduce(routes, WebFluxInquiry::with, (one, other) -> other))
			.flatMap((routes) -> routes.foreign().isEmpty() ? Mono.just(routes)
					: Flux.fromIterable(routes.foreign())
						.concatMap((foreign) -> answerForeign(foreign, exchange, stated))
						.reduce(routes, WebFluxInquiry::with));
	}

	private static Mono<Answer> answerForeign(Route foreign, ServerWebExchange exchange, Set<HttpMethod> stated) {
		return ((WebFluxForeignRoutes) foreign.source()).ask(exchange)
			.map((reply) -> reply == ForeignReply.DECLINED)
			.flatMap((declined) -> source(foreign).served(foreign, exchange)
				.map((served) -> new Answer(foreign, declined ? served : union(stated, served), !declined)));
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
		for (Route foreign : routes.foreign()) {
			asked = asked.flatMap((former) -> ((WebFluxForeignRoutes) foreign.source()).ask(exchange)
				.filter((reply) -> reply == ForeignReply.DECLINED)
				.flatMap((reply) -> source(foreign).served(foreign, exchange))
				.map((served) -> former.answered(foreign, served)));
		}
		return asked;
	}

	private static boolean isDispatched(Route question) {
		return question.kind() == RouteKind.UNKNOWN || question.kind() == RouteKind.PROXIED;
	}

	private static WebFluxRouteSource source(Route route) {
		return (WebFluxRouteSource) route.source();
	}

	private static MatchedRoutes with(MatchedRoutes routes, Answer answer) {
		return routes.answered(answer.question(), answer.served(), answer.last());
	}

	/**
	 * Who states nothing has not refused a method.
	 */
	private static Set<HttpMethod> union(Set<HttpMethod> stated, Set<HttpMethod> served) {
		if (stated.isEmpty()) {
			return stated;
		}
		Set<HttpMethod> union = new LinkedHashSet<>(stated);
		union.addAll(served);
		return union;
	}

	private record Answer(Route question, Set<HttpMethod> served, boolean last) {
	}

}
