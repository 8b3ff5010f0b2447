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

import java.net.InetSocketAddress;
import java.time.Duration;

import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.RequestClues;
import io.github.methodnotallowed.RequestClues.Refuser;
import io.github.methodnotallowed.route.HandlerDescription;
import io.github.methodnotallowed.route.Redirect;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteTable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Reads the clues of a refused request, from the request as it came in, which no filter
 * has changed yet.
 */
final class ClueReader {

	/** How long to wait for a form. A client that sends it later is not waited for. */
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private ClueReader() {
	}

	/**
	 * Read the clues.
	 * @param exchange the exchange that was refused
	 */
	static RequestClues read(ServerWebExchange exchange) {
		ServerHttpRequest sent = WatchedResponse.received(exchange).getRequest();
		String path = exchange.getRequest().getPath().pathWithinApplication().value();
		RequestClues clues = RequestClues
			.of(sent.getHeaders().headerNames(), sent.getHeaders()::getFirst, sent.getURI().getRawQuery(),
					address(sent))
			.withPath(sent.getPath().contextPath().value(), path,
					!path.equals(sent.getPath().pathWithinApplication().value()));
		if (!WatchedResponse.isDispatched(exchange)) {
			return clues.withRefuser(Refuser.FILTER, null);
		}
		Object handler = exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
		return (handler != null) ? clues.withRefuser(Refuser.HANDLER, HandlerDescription.of(handler)) : clues;
	}

	/**
	 * Read the clues, and those that have to be waited for where they could be a cause.
	 * @param exchange the exchange that was refused
	 * @param refusal the refusal
	 * @param table the routes of the application
	 */
	static Mono<RequestClues> read(ServerWebExchange exchange, MethodNotAllowed refusal, RouteTable table) {
		RequestClues clues = read(exchange);
		if (clues.mayOverrideByForm(refusal)) {
			return WatchedResponse.received(exchange)
				.getFormData()
				.timeout(PATIENCE)
				.map((form) -> clues.withFormOverride(form.getFirst(RequestClues.OVERRIDE)))
				.onErrorReturn(clues);
		}
		PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
		Route resource = (exchange.getRequest().getMethod() == HttpMethod.GET) ? table.shadowed(path).resource(path)
				: null;
		return (resource != null) ? ((MappingRoutes) resource.source()).served(resource, exchange)
			.map((served) -> clues.withResource(!served.isEmpty()))
			.onErrorReturn(clues) : Mono.just(clues);
	}

	private static @Nullable String address(ServerHttpRequest request) {
		InetSocketAddress address = request.getRemoteAddress();
		return (address != null) ? address.getHostString() : null;
	}

	/**
	 * Describe a redirect.
	 * @param exchange the exchange that came in
	 * @param status the status of the answer
	 * @param location where it leads
	 */
	static Redirect redirect(ServerWebExchange exchange, int status, String location) {
		ServerHttpRequest sent = WatchedResponse.received(exchange).getRequest();
		return new Redirect(sent.getMethod().name(), sent.getPath().value(), sent.getPath().contextPath().value(),
				sent.getURI().getHost(), status, location,
				RequestClues.client(sent.getHeaders()::getFirst, address(sent)));
	}

}
