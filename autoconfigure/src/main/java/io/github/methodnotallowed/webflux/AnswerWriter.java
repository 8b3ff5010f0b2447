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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.RequestClues;
import io.github.methodnotallowed.problem.ProblemFormats;
import io.github.methodnotallowed.problem.RefusalResponder;
import io.github.methodnotallowed.problem.RefusalResponse;
import io.github.methodnotallowed.route.Diagnosis;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.ObservedPatterns;
import io.github.methodnotallowed.route.OptionsFields;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

/**
 * Writes the answers to refused requests, whoever has refused them.
 */
final class AnswerWriter {

	private static final String ANSWERED = AnswerWriter.class.getName() + ".ANSWERED";

	private static final List<String> CONTENT_FIELDS = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH,
			HttpHeaders.CONTENT_LANGUAGE);

	private final RefusalResponder responder;

	private final Diagnosis diagnosis;

	private final RequestRoutes lookup;

	private final ErrorPages pages;

	private final ObservedPatterns patterns;

	/**
	 * Create the answers of an application context.
	 * @param responder describes refusals
	 * @param diagnosis finds the causes of refusals
	 * @param lookup finds the routes of a request
	 * @param pages finds who writes the application's own page
	 * @param patterns decides what observations are told
	 */
	AnswerWriter(RefusalResponder responder, Diagnosis diagnosis, RequestRoutes lookup, ErrorPages pages,
			ObservedPatterns patterns) {
		this.responder = responder;
		this.diagnosis = diagnosis;
		this.lookup = lookup;
		this.pages = pages;
		this.patterns = patterns;
		patterns.add(lookup.table());
	}

	/**
	 * Refuse a request.
	 */
	Mono<Void> refuse(ServerWebExchange exchange, MatchedRoutes routes, AllowedMethods allowed) {
		exchange.getAttributes().put(ANSWERED, Boolean.TRUE);
		RefusalObservation.locate(exchange, routes, this.patterns);
		return refusal(exchange, routes, allowed).flatMap((refusal) -> refuse(exchange, routes, allowed, refusal));
	}

	private Mono<Void> refuse(ServerWebExchange exchange, MatchedRoutes routes, AllowedMethods allowed,
			MethodNotAllowed refusal) {
		ServerHttpRequest request = exchange.getRequest();
		ServerHttpResponse response = exchange.getResponse();
		ProblemFormats.Choice choice = this.responder.negotiate(request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT));
		RefusalResponse answer = this.responder.respond(refusal, this.lookup.table()::declares, choice,
				() -> ClientLocales.of(exchange));
		if (!isKnown(exchange, allowed)) {
			answer.fields().remove(HttpHeaders.ALLOW);
		}
		Mono<Void> cors = CorsGrant.expose(exchange, routes);
		List<WebExceptionHandler> pages = this.pages.find(answer.page());
		if (pages.isEmpty()) {
			return cors.then(Mono.defer(() -> writeProblem(exchange, answer, answer.fields())));
		}
		Map<String, String> content = new LinkedHashMap<>(answer.fields());
		content.keySet().retainAll(CONTENT_FIELDS);
		answer.fields().keySet().removeAll(CONTENT_FIELDS);
		response.beforeCommit(() -> Mono.fromRunnable(() -> writeIfRefused(response, answer)));
		Exception told = new MethodNotAllowedException(request.getMethod(), allowed.asSet());
		// a handler that has nothing to say passes the error on
		return cors.then(ask(pages, exchange, told))
			.onErrorResume((ex) -> ex == told, (ex) -> writeProblem(exchange, answer, content));
	}

	private static Mono<Void> ask(List<WebExceptionHandler> pages, ServerWebExchange exchange, Exception told) {
		Mono<Void> asked = Mono.error(told);
		for (WebExceptionHandler page : pages) {
			asked = asked.onErrorResume((ex) -> page.handle(exchange, ex));
		}
		return asked;
	}

	private static Mono<Void> writeProblem(ServerWebExchange exchange, RefusalResponse answer,
			Map<String, String> fields) {
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(answer.status());
		write(response, fields);
		return (received(exchange).getMethod() == HttpMethod.HEAD) ? response.setComplete()
				: response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(answer.body())));
	}

	private static void writeIfRefused(ServerHttpResponse response, RefusalResponse answer) {
		HttpStatusCode status = response.getStatusCode();
		if (status == HttpStatus.METHOD_NOT_ALLOWED || status == answer.status()) {
			write(response, answer.fields());
		}
	}

	private static void write(ServerHttpResponse response, Map<String, String> fields) {
		fields.forEach((name, value) -> write(response.getHeaders(), name, value));
	}

	/**
	 * Complete an answer that the application has written.
	 */
	Mono<Void> complete(ServerWebExchange exchange, MatchedRoutes routes, AllowedMethods allowed) {
		// content that HEAD drops commits nothing
		exchange.getAttributes().put(ANSWERED, Boolean.TRUE);
		RefusalObservation.locate(exchange, routes, this.patterns);
		HttpHeaders headers = exchange.getResponse().getHeaders();
		if (isKnown(exchange, allowed)) {
			headers.set(HttpHeaders.ALLOW, allowed.headerValue());
		}
		this.responder.announce(examine(undiagnosed(exchange, routes, allowed), () -> ClueReader.read(exchange)));
		return CorsGrant.expose(exchange, routes);
	}

	/**
	 * The refusal describes the request that the client has sent, whatever filters have
	 * made of it.
	 */
	private static MethodNotAllowed undiagnosed(ServerWebExchange exchange, MatchedRoutes routes,
			AllowedMethods allowed) {
		ServerHttpRequest received = received(exchange);
		String method = received.getMethod().name();
		return MethodNotAllowed.of(method, received.getPath().value(), routes.pattern(), allowed)
			.withMethods(method, exchange.getRequest().getMethod().name());
	}

	private Mono<MethodNotAllowed> refusal(ServerWebExchange exchange, MatchedRoutes routes, AllowedMethods allowed) {
		MethodNotAllowed refusal = undiagnosed(exchange, routes, allowed);
		if (this.diagnosis == Diagnosis.NONE) {
			return Mono.just(refusal);
		}
		return Mono.defer(() -> ClueReader.read(exchange, refusal, this.lookup.table()))
			.map((clues) -> examine(refusal, () -> clues))
			.onErrorResume((ex) -> Mono.just(examine(refusal, () -> ClueReader.read(exchange))));
	}

	private MethodNotAllowed examine(MethodNotAllowed refusal, Supplier<RequestClues> clues) {
		return this.diagnosis.examine(refusal, this.lookup.table(), clues);
	}

	/**
	 * Take note of a redirect that is about to be sent.
	 */
	void redirected(ServerWebExchange exchange, int status, String location) {
		this.diagnosis.redirected(() -> ClueReader.redirect(exchange, status, location), this.lookup.table());
	}

	private static ServerHttpRequest received(ServerWebExchange exchange) {
		return WatchedResponse.received(exchange).getRequest();
	}

	/**
	 * Return whether anything may be claimed. If a filter answers at a path without
	 * routes and states no methods, nobody knows what it serves.
	 */
	private static boolean isKnown(ServerWebExchange exchange, AllowedMethods allowed) {
		return !allowed.names().isEmpty() || WatchedResponse.isDispatched(exchange);
	}

	/**
	 * Return whether a request was refused here.
	 */
	boolean isAnswered(ServerWebExchange exchange) {
		return exchange.getAttribute(ANSWERED) != null;
	}

	private static void write(HttpHeaders headers, String name, String value) {
		if (HttpHeaders.VARY.equals(name)) {
			headers.add(name, value);
		}
		else if (!HttpHeaders.CACHE_CONTROL.equals(name) || !headers.containsHeader(name)) {
			headers.set(name, value);
		}
	}

	Mono<Void> writeOptions(ServerWebExchange exchange, MatchedRoutes routes) {
		return CorsGrant.expose(exchange, routes).then(Mono.defer(() -> {
			HttpHeaders headers = exchange.getResponse().getHeaders();
			OptionsFields.of(routes).forEach((name, values) -> headers.set(name, String.join(", ", values)));
			headers.setContentLength(0);
			return exchange.getResponse().setComplete();
		}));
	}

}
