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

import java.util.Locale;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.MatchedRoutes;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.RefusalResponder;
import io.github.methodnotallowed.RefusalResponse;
import io.github.methodnotallowed.RouteTable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;

/**
 * Writes the answers of the guard and the nets.
 *
 * @since 0.1.0
 */
public final class WebFluxAnswers {

	private final RefusalResponder responder;

	private final RouteTable table;

	/**
	 * Create the answers of an application context.
	 * @param responder describes refusals
	 * @param table the routes of the context
	 */
	public WebFluxAnswers(RefusalResponder responder, RouteTable table) {
		this.responder = responder;
		this.table = table;
	}

	Mono<Void> refuse(ServerWebExchange exchange, MatchedRoutes routes, AllowedMethods allowed) {
		ServerHttpRequest request = exchange.getRequest();
		ServerHttpResponse response = exchange.getResponse();
		MethodNotAllowed refusal = new MethodNotAllowed(request.getMethod().name(), request.getPath().value(),
				routes.pattern(), allowed);
		RefusalResponse answer = this.responder.respond(refusal, this.table,
				request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT), locale(exchange));
		return WebFluxCors.expose(exchange, routes).then(Mono.defer(() -> {
			response.setStatusCode(answer.status());
			answer.headers()
				.forEach((name, values) -> values.forEach((value) -> write(response.getHeaders(), name, value)));
			return (request.getMethod() == HttpMethod.HEAD) ? response.setComplete()
					: response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(answer.body())));
		}));
	}

	private static void write(HttpHeaders headers, String name, String value) {
		if (HttpHeaders.VARY.equals(name)) {
			headers.add(name, value);
		}
		else if (!HttpHeaders.CACHE_CONTROL.equals(name) || !headers.containsHeader(name)) {
			headers.set(name, value);
		}
	}

	private static Locale locale(ServerWebExchange exchange) {
		try {
			Locale locale = exchange.getLocaleContext().getLocale();
			return (locale != null) ? locale : Locale.getDefault();
		}
		catch (RuntimeException ex) {
			// not every Accept-Language can be read
			return Locale.getDefault();
		}
	}

	Mono<Void> writeOptions(ServerWebExchange exchange, MatchedRoutes routes) {
		return WebFluxCors.expose(exchange, routes).then(Mono.defer(() -> {
			HttpHeaders headers = exchange.getResponse().getHeaders();
			routes.optionsHeaders().forEach((name, values) -> headers.set(name, String.join(", ", values)));
			headers.setContentLength(0);
			return exchange.getResponse().setComplete();
		}));
	}

}
