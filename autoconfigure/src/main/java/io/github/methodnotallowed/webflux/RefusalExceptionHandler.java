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

import io.github.methodnotallowed.problem.RefusingExceptions;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.StatedMethods;
import io.github.methodnotallowed.route.Verdict;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.DispatchExceptionHandler;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * Catches what Spring refuses behind {@link RefusalHandlerMapping}: a 405 thrown by a
 * handler, and a 404 that is a 405. It comes before all exception handlers of the
 * application, so that a catch-all makes no 500 of it, and steps back for those that are
 * meant for it. It is a handler adapter, which adapts nothing, because that is where the
 * dispatcher handler looks for those who handle its exceptions.
 */
final class RefusalExceptionHandler implements HandlerAdapter, DispatchExceptionHandler, Ordered {

	private final RequestRoutes lookup;

	private final AnswerWriter answers;

	private final ApplicationHandlers own;

	private final ThrownRefusals thrown;

	/**
	 * Create the handler.
	 * @param lookup finds the routes of a request
	 * @param answers writes the answers
	 * @param own what the application itself does about its exceptions
	 * @param thrown answers exceptions
	 */
	RefusalExceptionHandler(RequestRoutes lookup, AnswerWriter answers, ApplicationHandlers own,
			ThrownRefusals thrown) {
		this.lookup = lookup;
		this.answers = answers;
		this.own = own;
		this.thrown = thrown;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public boolean supports(Object handler) {
		return false;
	}

	@Override
	public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
		return Mono.error(new UnsupportedOperationException("Adapts no handler"));
	}

	@Override
	public Mono<HandlerResult> handleError(ServerWebExchange exchange, Throwable ex) {
		if (!this.lookup.isDispatched(exchange) || exchange.getResponse().isCommitted()) {
			return Mono.error(ex);
		}
		Object handler = exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
		if (ex instanceof NoResourceFoundException || (handler == null && ex instanceof ResponseStatusException status
				&& status.getStatusCode() == HttpStatus.NOT_FOUND)) {
			return notFound(exchange, ex);
		}
		HttpHeaders fields = RefusingExceptions.fieldsOfItself(ex);
		return (fields != null) ? refused(exchange, handler, ex, fields) : Mono.error(ex);
	}

	private Mono<HandlerResult> refused(ServerWebExchange exchange, @Nullable Object handler, Throwable ex,
			HttpHeaders fields) {
		if (!this.lookup.isHidden(exchange) && this.own.areExplicit(exchange, handler, ex)) {
			return Mono.error(ex);
		}
		String method = exchange.getRequest().getMethod().name();
		return this.thrown.answer(exchange, ex, fields, (routes, stated) -> {
			boolean decided = handler instanceof HandlerMethod || handler instanceof HandlerFunction
					|| routes.allowed().names().isEmpty();
			return decided ? new StatedMethods(routes, stated).allowedBut(method) : routes.allowed().without(method);
		}).then(Mono.empty());
	}

	private Mono<HandlerResult> notFound(ServerWebExchange exchange, Throwable ex) {
		String method = exchange.getRequest().getMethod().name();
		MatchedRoutes matched = this.lookup.routes(exchange);
		if (!matched.mayLackMethod(method) || this.lookup.isHidden(exchange)) {
			return Mono.error(ex);
		}
		return RouteResolver.resolve(matched, exchange, Set.of())
			.flatMap((routes) -> (routes.verdict(method) == Verdict.REFUSE) ? refused(exchange, routes)
					: Mono.error(ex));
	}

	private Mono<HandlerResult> refused(ServerWebExchange exchange, MatchedRoutes routes) {
		Exception ex = new MethodNotAllowedException(exchange.getRequest().getMethod(), routes.allowed().asSet());
		if (this.own.areExplicit(exchange, null, ex)) {
			return Mono.error(ex);
		}
		RefusalObservation.describe(exchange, routes.allowed());
		return this.answers.refuse(exchange, routes, routes.allowed()).then(Mono.empty());
	}

}
