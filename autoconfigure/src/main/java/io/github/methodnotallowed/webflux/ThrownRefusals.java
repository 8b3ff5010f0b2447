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

import java.util.function.BiFunction;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.problem.RefusingExceptions;
import io.github.methodnotallowed.route.MatchedRoutes;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;

/**
 * Answers the 405 that comes back as an error: from a filter, or from a handler whose
 * result fails after dispatch.
 */
final class ThrownRefusals {

	private final RequestRoutes lookup;

	private final AnswerWriter answers;

	/**
	 * Create the answers to what is thrown.
	 * @param lookup finds the routes of a request
	 * @param answers writes the answers
	 */
	ThrownRefusals(RequestRoutes lookup, AnswerWriter answers) {
		this.lookup = lookup;
		this.answers = answers;
	}

	/**
	 * Answer an error.
	 * @return the answer, or the error if it is to go on
	 */
	Mono<Void> answer(ServerWebExchange exchange, Throwable ex) {
		HttpHeaders fields = RefusingExceptions.fieldsOfItself(ex);
		if (fields == null || exchange.getResponse().isCommitted() || this.answers.isAnswered(exchange)) {
			return Mono.error(ex);
		}
		return answer(exchange, ex, fields, (routes, stated) -> this.lookup.allowedBut(exchange, routes, stated));
	}

	/**
	 * Answer an exception that refuses a request.
	 * @param exchange the exchange
	 * @param ex the exception
	 * @param fields the header fields that it states
	 * @param allowed decides about the methods, from the routes and the stated methods
	 * @return the answer, or the error of a path where nothing is told
	 */
	Mono<Void> answer(ServerWebExchange exchange, Throwable ex, HttpHeaders fields,
			BiFunction<MatchedRoutes, AllowedMethods, AllowedMethods> allowed) {
		if (this.lookup.isHidden(exchange)) {
			return Mono.error(this.lookup.notFound(exchange));
		}
		AllowedMethods stated = Handshake.methods(exchange.getRequest(), AllowedMethods.of(fields.getAllow()));
		return this.lookup.resolvedRoutes(exchange, stated.asSet()).flatMap((routes) -> {
			exchange.getResponse().getHeaders().addAll(fields);
			// an observation is to know what has led to the answer
			exchange.getAttributes().put(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION, ex);
			return this.answers.refuse(exchange, routes, allowed.apply(routes, stated));
		});
	}

}
