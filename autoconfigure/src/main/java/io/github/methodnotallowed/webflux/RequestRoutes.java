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

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.route.HiddenPaths;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.route.StatedMethods;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the route table of an application context says about a request.
 */
final class RequestRoutes {

	private final ApplicationContext context;

	private final RouteTable table;

	private final HiddenPaths hidden;

	/**
	 * Create a lookup.
	 * @param context the web application context of the dispatcher handler
	 * @param table the routes of that context
	 * @param hidden the paths about whose methods nothing is told
	 */
	RequestRoutes(ApplicationContext context, RouteTable table, HiddenPaths hidden) {
		this.context = context;
		this.table = table;
		this.hidden = hidden;
	}

	/**
	 * Return whether the dispatcher handler of this context has the request.
	 */
	boolean isDispatched(ServerWebExchange exchange) {
		return exchange.getApplicationContext() == this.context;
	}

	RouteTable table() {
		return this.table;
	}

	MatchedRoutes routes(ServerWebExchange exchange) {
		return this.table.match(path(exchange));
	}

	/**
	 * Return the resolved routes of a refused request. If a predicate fails, the request
	 * stays refused and its routes stay open.
	 * @param exchange the exchange
	 * @param stated the methods that an unknown handler states
	 */
	Mono<MatchedRoutes> resolvedRoutes(ServerWebExchange exchange, Set<HttpMethod> stated) {
		MatchedRoutes routes = routes(exchange);
		return RouteResolver.resolve(routes, exchange, stated).onErrorReturn(routes);
	}

	/**
	 * Return the allowed methods of a request that somebody has refused. If a filter
	 * states its methods, the routes do not count, because the filter keeps the request
	 * from them.
	 * @param exchange the exchange
	 * @param routes the routes of the path
	 * @param stated the methods that are stated, if any
	 */
	AllowedMethods allowedBut(ServerWebExchange exchange, MatchedRoutes routes, AllowedMethods stated) {
		String method = exchange.getRequest().getMethod().name();
		return (stated.names().isEmpty() || WatchedResponse.isDispatched(exchange))
				? new StatedMethods(routes, stated).allowedBut(method) : stated.without(method);
	}

	/**
	 * Return whether the path of a request is hidden: the path that the client sent, or
	 * the path that a filter has made of it.
	 */
	boolean isHidden(ServerWebExchange exchange) {
		return isHidden(exchange.getRequest().getPath())
				|| isHidden(WatchedResponse.received(exchange).getRequest().getPath());
	}

	private boolean isHidden(RequestPath path) {
		return this.hidden.isHidden(path.pathWithinApplication(), path.contextPath().value());
	}

	/**
	 * Return the exception that Spring would throw if the path had no routes.
	 */
	Exception notFound(ServerWebExchange exchange) {
		return new NoResourceFoundException(exchange.getRequest().getURI(),
				StringUtils.trimLeadingCharacter(path(exchange).value(), '/'));
	}

	private static PathContainer path(ServerWebExchange exchange) {
		return exchange.getRequest().getPath().pathWithinApplication();
	}

}
