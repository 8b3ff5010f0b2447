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
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.StatedMethods;
import io.github.methodnotallowed.route.Verdict;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;

/**
 * The handler mapping in front of all others. It answers the requests whose method no
 * route accepts and passes on all others untouched.
 */
final class RefusalHandlerMapping implements HandlerMapping, Ordered {

	private final RequestRoutes lookup;

	private final AnswerWriter answers;

	private final ApplicationHandlers own;

	private final BooleanSupplier tracesRefused;

	/**
	 * Create the handler mapping.
	 * @param lookup finds the routes of a request
	 * @param answers writes the answers
	 * @param own what the application itself does about its exceptions
	 * @param tracesRefused whether {@code TRACE} is refused even where a handler would
	 * serve it
	 */
	RefusalHandlerMapping(RequestRoutes lookup, AnswerWriter answers, ApplicationHandlers own,
			BooleanSupplier tracesRefused) {
		this.lookup = lookup;
		this.answers = answers;
		this.own = own;
		this.tracesRefused = tracesRefused;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public Mono<Object> getHandler(ServerWebExchange exchange) {
		if (!isGuarded(exchange)) {
			return Mono.empty();
		}
		WatchedResponse.dispatch(exchange);
		if (exchange.getRequest().getMethod() == HttpMethod.TRACE && this.tracesRefused.getAsBoolean()) {
			return refuseTrace(exchange);
		}
		String method = exchange.getRequest().getMethod().name();
		PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
		if (this.lookup.table().accepts(path, method) || CorsUtils.isPreFlightRequest(exchange.getRequest())) {
			return Mono.empty();
		}
		MatchedRoutes matched = this.lookup.table().match(path);
		boolean thrown = isThrown();
		if (matched.accepts(method) || (matched.isOnlyResources() && !thrown && !this.lookup.isHidden(exchange))) {
			return Mono.empty();
		}
		return RouteResolver.resolve(matched, exchange)
			.filter((routes) -> routes.verdict(method) != Verdict.PASS)
			.flatMap((routes) -> RouteResolver.askForeign(routes, exchange))
			.flatMap((routes) -> decide(routes, matched, exchange, thrown));
	}

	private Mono<Object> decide(MatchedRoutes routes, MatchedRoutes matched, ServerWebExchange exchange,
			boolean thrown) {
		Verdict verdict = routes.verdict(exchange.getRequest().getMethod().name());
		if (verdict.tellsMethods() && this.lookup.isHidden(exchange)) {
			return Mono.error(this.lookup.notFound(exchange));
		}
		return switch (verdict) {
			case PASS, PASS_OPTIONS -> Mono.empty();
			case SERVE_HEAD -> Bystanders.objectToService(matched, exchange)
				.switchIfEmpty(Mono.defer(() -> FunctionalHead.handler(routes, exchange)));
			case ANSWER_OPTIONS -> Bystanders.objectToService(matched, exchange)
				.switchIfEmpty(Mono.defer(() -> FunctionalOptions.handler(routes, exchange,
						(current) -> this.answers.writeOptions(current, routes))));
			case REFUSE ->
				Bystanders.object(matched, exchange).switchIfEmpty(Mono.defer(() -> refuse(routes, exchange, thrown)));
		};
	}

	private Mono<Object> refuse(MatchedRoutes routes, ServerWebExchange exchange, boolean thrown) {
		AllowedMethods allowed = routes.allowed();
		if (thrown) {
			return Mono.error(new MethodNotAllowedException(exchange.getRequest().getMethod(), allowed.asSet()));
		}
		return Mono.just((WebHandler) (current) -> {
			RefusalObservation.describe(current, allowed);
			return this.answers.refuse(current, routes, allowed);
		});
	}

	/**
	 * Refuse what the server would have refused, if anything is there.
	 */
	private Mono<Object> refuseTrace(ServerWebExchange exchange) {
		MatchedRoutes matched = this.lookup.routes(exchange);
		boolean declared = matched.isBeyondAsking()
				|| Stream.of(HttpMethod.values()).anyMatch((method) -> matched.declares(method.name()));
		return this.lookup.resolvedRoutes(exchange, Set.of()).flatMap((routes) -> {
			if (!routes.allowed().isResource() && !declared) {
				return Mono.error(this.lookup.notFound(exchange));
			}
			Set<HttpMethod> allowed = new StatedMethods(routes, AllowedMethods.NONE).allowedBut(HttpMethod.TRACE.name())
				.asSet();
			return Mono.error(new MethodNotAllowedException(HttpMethod.TRACE, allowed));
		});
	}

	private boolean isGuarded(ServerWebExchange exchange) {
		return this.lookup.isDispatched(exchange);
	}

	/**
	 * Return whether the application is to hear of a refusal by an exception.
	 */
	private boolean isThrown() {
		return this.own.mayAnswer();
	}

}
