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
import java.util.function.Supplier;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.StatedMethods;
import reactor.core.publisher.Mono;

import org.springframework.core.PriorityOrdered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Catches every 405 that never meets the dispatcher handler, or comes out of it: written
 * by a filter or by a handler that sets the status, or thrown. Such an answer gets a true
 * {@code Allow}, and a problem if it has no content of its own. The filter is in the way
 * of all answers, and becomes the outermost filter to learn what they answer. It is no
 * decorator factory, because that is a function, and Spring Cloud Function counts those.
 */
final class RefusalFilter implements WebFilter, PriorityOrdered {

	private final RequestRoutes lookup;

	private final AnswerWriter answers;

	private final ThrownRefusals errors;

	/**
	 * Create the filter.
	 * @param lookup finds the routes of a request
	 * @param answers writes the answers
	 * @param errors answers what is thrown
	 */
	RefusalFilter(RequestRoutes lookup, AnswerWriter answers, ThrownRefusals errors) {
		this.lookup = lookup;
		this.answers = answers;
		this.errors = errors;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	/**
	 * Watch the answers of a handler before there is an exchange.
	 * @param handler the handler
	 * @return the watched handler
	 */
	HttpHandler watch(HttpHandler handler) {
		return (request, response) -> handler.handle(request, new WatchedResponse(response, this));
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (!this.lookup.isDispatched(exchange)) {
			return chain.filter(exchange);
		}
		if (WatchedResponse.watch(exchange, this)) {
			return filter(exchange, chain, () -> WatchedResponse.finish(exchange));
		}
		// nobody has asked for our handler: on a management port, in a test without
		// server
		WatchedResponse response = new WatchedResponse(exchange.getResponse(), this);
		ServerWebExchange watched = exchange.mutate().response(response).build();
		WatchedResponse.watch(watched, this);
		return filter(watched, chain, response::completeIfWatched);
	}

	private Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain, Supplier<Mono<Void>> finish) {
		return chain.filter(exchange)
			.then(Mono.defer(finish))
			.onErrorResume((ex) -> this.errors.answer(WatchedResponse.current(exchange), ex));
	}

	/**
	 * Return a name that costs nothing: the chain asks for it at each request.
	 */
	@Override
	public String toString() {
		return "RefusalFilter";
	}

	boolean isHidden(ServerWebExchange exchange) {
		return this.lookup.isHidden(exchange);
	}

	/**
	 * Return whether an answer to {@code OPTIONS} is to be hidden. If the application has
	 * mapped the method, it is served.
	 */
	boolean areOptionsHidden(ServerWebExchange exchange) {
		return exchange.getResponse().getHeaders().containsHeader(HttpHeaders.ALLOW)
				&& !CorsUtils.isPreFlightRequest(exchange.getRequest()) && isHidden(exchange)
				&& !WatchedResponse.isProxied(exchange)
				&& !this.lookup.routes(exchange).declares(exchange.getRequest().getMethod().name());
	}

	/**
	 * Hide an answer: the exception handlers get the error of a path without routes.
	 */
	Mono<Void> hide(ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(HttpStatus.NOT_FOUND);
		response.getHeaders().remove(HttpHeaders.ALLOW);
		response.getHeaders().clearContentHeaders();
		return Mono.error(this.lookup.notFound(exchange));
	}

	/**
	 * Answer a 405 that has no content.
	 */
	Mono<Void> refuse(ServerWebExchange exchange) {
		AllowedMethods stated = stated(exchange);
		return this.lookup.resolvedRoutes(exchange, stated.asSet())
			.flatMap((routes) -> this.answers.refuse(exchange, routes,
					this.lookup.allowedBut(exchange, routes, stated)));
	}

	/**
	 * Complete a 405 that has content of its own.
	 */
	Mono<Void> complete(ServerWebExchange exchange) {
		AllowedMethods stated = stated(exchange);
		return this.lookup.resolvedRoutes(exchange, stated.asSet())
			.flatMap((routes) -> this.answers.complete(exchange, routes,
					this.lookup.allowedBut(exchange, routes, stated)));
	}

	/**
	 * Take note of a redirect that is about to be sent.
	 */
	void redirected(ServerWebExchange exchange, int status) {
		String location = exchange.getResponse().getHeaders().getFirst(HttpHeaders.LOCATION);
		if (location != null) {
			this.answers.redirected(exchange, status, location);
		}
	}

	/**
	 * Return whether the answer needs nothing of ours: it is complete already, or it is
	 * that of a proxied server.
	 */
	boolean isAnswered(ServerWebExchange exchange) {
		return this.answers.isAnswered(exchange) || WatchedResponse.isProxied(exchange);
	}

	private static AllowedMethods stated(ServerWebExchange exchange) {
		return Handshake.methods(exchange.getRequest(),
				AllowedMethods.parse(exchange.getResponse().getHeaders().getOrEmpty(HttpHeaders.ALLOW)));
	}

	/**
	 * Complete an answer to {@code OPTIONS} or to a preflight.
	 */
	Mono<Void> completeOptions(ServerWebExchange exchange) {
		return CorsUtils.isPreFlightRequest(exchange.getRequest()) ? completePreFlight(exchange)
				: correctOptions(exchange);
	}

	/**
	 * Correct the fields of an answer to {@code OPTIONS} that we have not given, except
	 * those of a filter, which knows what it serves. The presence of {@code Accept-Patch}
	 * says that {@code PATCH} is allowed (RFC 5789, section 3.1), but Spring sends it
	 * empty with every such answer.
	 */
	private Mono<Void> correctOptions(ServerWebExchange exchange) {
		if (!WatchedResponse.isDispatched(exchange) || WatchedResponse.isProxied(exchange)) {
			return Mono.empty();
		}
		HttpHeaders headers = exchange.getResponse().getHeaders();
		for (String name : List.of(HttpHeaders.ACCEPT_PATCH, "Accept-Query")) {
			if ("".equals(headers.getFirst(name))) {
				headers.remove(name);
			}
		}
		AllowedMethods stated = stated(exchange);
		return stated.names().isEmpty() ? Mono.empty()
				: this.lookup.resolvedRoutes(exchange, stated.asSet())
					.doOnNext((routes) -> headers.set(HttpHeaders.ALLOW,
							new StatedMethods(routes, stated).allowedInOptions().headerValue()))
					.then();
	}

	/**
	 * Add to an answer to a preflight what the dispatcher handler does not say.
	 */
	private Mono<Void> completePreFlight(ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		boolean successful = response.getStatusCode() == null || response.getStatusCode().is2xxSuccessful();
		if (!successful || this.lookup.isHidden(exchange)) {
			return Mono.empty();
		}
		return this.lookup.resolvedRoutes(exchange, Set.of())
			.map(MatchedRoutes::allowed)
			.filter(AllowedMethods::isResource)
			.doOnNext((allowed) -> response.getHeaders().set(HttpHeaders.ALLOW, allowed.headerValue()))
			.then();
	}

}
