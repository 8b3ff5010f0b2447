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

import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes the 405 that a controller throws from the advice that catches whatever comes. The
 * dispatcher handler does not see such an exception: the adapter of controllers asks
 * advice at once.
 *
 * @since 0.1.0
 */
@ControllerAdvice
public final class WebFluxAdvice implements Ordered {

	private final WebFluxErrorNet net;

	private final WebFluxOwnHandlers own;

	/**
	 * Create the advice.
	 * @param net answers the exception
	 * @param own what the application itself does about its exceptions
	 */
	public WebFluxAdvice(WebFluxErrorNet net, WebFluxOwnHandlers own) {
		this.net = net;
		this.own = own;
	}

	@Override
	public int getOrder() {
		return this.own.exist() ? LOWEST_PRECEDENCE : HIGHEST_PRECEDENCE;
	}

	@ExceptionHandler(MethodNotAllowedException.class)
	Mono<Void> handle(ServerWebExchange exchange, MethodNotAllowedException ex) {
		return this.net.answer(exchange, ex);
	}

}
