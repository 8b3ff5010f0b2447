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

package io.github.methodnotallowed.benchmarks;

import java.util.concurrent.Callable;

import io.github.methodnotallowed.route.FunctionalMethods;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.webflux.Refusals;
import reactor.core.publisher.Mono;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/**
 * The reactive stack without its server.
 */
final class WebFluxDispatcher implements Dispatcher {

	private static final WebFilterChain NOTHING = (exchange) -> Mono.empty();

	private final ConfigurableApplicationContext context;

	private final HttpHandler handler;

	WebFluxDispatcher(ConfigurableApplicationContext context) {
		this.context = context;
		this.handler = WebHttpHandlerBuilder.applicationContext(context).build();
	}

	@Override
	public Object dispatch(String method, String path) {
		MockServerHttpResponse response = new MockServerHttpResponse();
		this.handler.handle(request(method, path), response).block();
		return response;
	}

	private static MockServerHttpRequest request(String method, String path) {
		return MockServerHttpRequest.method(HttpMethod.valueOf(method), path).build();
	}

	@Override
	public Callable<Object> guard(String path) {
		HandlerMapping guard = this.context.getBean("methodNotAllowedHandlerMapping", HandlerMapping.class);
		ServerWebExchange exchange = exchange(path);
		return () -> guard.getHandler(exchange);
	}

	@Override
	public Callable<Object> responseNet(String path) {
		WebFilter net = this.context.getBean("methodNotAllowedFilter", WebFilter.class);
		ServerWebExchange exchange = exchange(path);
		HttpHandler watched = this.context.getBean(Refusals.class)
			.watch((request, response) -> net.filter(exchange, NOTHING));
		return () -> watched.handle(exchange.getRequest(), exchange.getResponse()).block();
	}

	private ServerWebExchange exchange(String path) {
		return MockServerWebExchange.builder(request("GET", path)).applicationContext(this.context).build();
	}

	@Override
	public RouteTable table() {
		return new RouteTable(() -> Refusals.sources(this.context, false), new FunctionalMethods(true, true));
	}

	@Override
	public void close() {
		this.context.close();
	}

}
