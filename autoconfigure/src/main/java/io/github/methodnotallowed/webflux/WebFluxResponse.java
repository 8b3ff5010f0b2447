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

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;

/**
 * Notices when an answer becomes a 405. It keeps nothing back: an answer is completed at
 * the last moment at which header fields can be added.
 */
final class WebFluxResponse extends ServerHttpResponseDecorator {

	private final ServerWebExchange exchange;

	private final WebFluxResponseNet net;

	WebFluxResponse(ServerWebExchange exchange, WebFluxResponseNet net) {
		super(exchange.getResponse());
		this.exchange = exchange;
		this.net = net;
	}

	@Override
	public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
		return isRefused() ? this.net.complete(this.exchange).then(super.writeWith(body)) : super.writeWith(body);
	}

	@Override
	public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
		return isRefused() ? this.net.complete(this.exchange).then(super.writeAndFlushWith(body))
				: super.writeAndFlushWith(body);
	}

	@Override
	public Mono<Void> setComplete() {
		if (isRefused()) {
			return this.net.refuse(this.exchange);
		}
		return isOptions() ? this.net.correctOptions(this.exchange).then(super.setComplete()) : super.setComplete();
	}

	private boolean isRefused() {
		return getStatusCode() == HttpStatus.METHOD_NOT_ALLOWED && !isCommitted();
	}

	private boolean isOptions() {
		return this.exchange.getRequest().getMethod() == HttpMethod.OPTIONS && !isCommitted();
	}

}
