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

import io.github.methodnotallowed.MatchedRoutes;
import io.github.methodnotallowed.Route;
import org.jspecify.annotations.Nullable;
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
	 * Answer all questions of matched routes.
	 * @param matched the routes
	 * @param exchange the exchange to ask with
	 * @param thrown the methods that an exception named, for the handler that threw it;
	 * {@code null} while handlers that decide themselves are still to be called
	 */
	static Mono<MatchedRoutes> answer(MatchedRoutes matched, ServerWebExchange exchange,
			@Nullable Set<HttpMethod> thrown) {
		List<Route> questions = matched.questions(exchange.getRequest().getMethod().name());
		return questions.isEmpty() ? Mono.just(matched) : Flux.fromIterable(questions)
			.concatMap((question) -> served(question, exchange, thrown).map((served) -> new Answer(question, served)))
			.reduce(matched, (routes, answer) -> routes.answered(answer.question(), answer.served()));
	}

	private static Mono<Set<HttpMethod>> served(Route question, ServerWebExchange exchange,
			@Nullable Set<HttpMethod> thrown) {
		return switch (question.kind()) {
			case UNKNOWN -> Mono.justOrEmpty(thrown);
			case PROXIED -> Mono.justOrEmpty(thrown).map((methods) -> Set.of());
			default -> ((WebFluxRouteSource) question.source()).served(question, exchange);
		};
	}

	private record Answer(Route question, Set<HttpMethod> served) {
	}

}
