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

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;

/**
 * Notices when an answer becomes a 405. It keeps nothing back: an answer is completed at
 * the last moment at which header fields can be added.
 */
final class WebFluxResponse extends ServerHttpResponseDecorator {

	private final WebFluxResponseNet net;

	private @Nullable ServerWebExchange exchange;

	WebFluxResponse(ServerHttpResponse response, WebFluxResponseNet net) {
		super(response);
		this.net = net;
	}

	/**
	 * Begin to watch the response of an exchange that the net is for.
	 * @return {@code false} if the response is not one that can be watched
	 */
	static boolean watch(ServerWebExchange exchange, WebFluxResponseNet net) {
		boolean watching = false;
		ServerHttpResponse response = exchange.getResponse();
		while (response instanceof ServerHttpResponseDecorator decorator) {
			if (decorator instanceof WebFluxResponse watched && watched.net == net) {
				watched.exchange = exchange;
				watching = true;
			}
			response = decorator.getDelegate();
		}
		return watching;
	}

	@Override
	public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
		ServerWebExchange refused = refused();
		return (refused != null) ? this.net.complete(refused).then(super.writeWith(body)) : super.writeWith(body);
	}

	@Override
	public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
		ServerWebExchange refused = refused();
		return (refused != null) ? this.net.complete(refused).then(super.writeAndFlushWith(body))
				: super.writeAndFlushWith(body);
	}

	@Override
	public Mono<Void> setComplete() {
		ServerWebExchange refused = refused();
		if (refused != null) {
			return this.net.refuse(refused);
		}
		ServerWebExchange options = options();
		return (options != null) ? this.net.completeOptions(options).then(Mono.defer(super::setComplete))
				: super.setComplete();
	}

	/**
	 * Complete an answer that needs it, on behalf of those who only see the response that
	 * is watched here.
	 */
	Mono<Void> completeIfWatched() {
		return (refused() != null || options() != null) ? setComplete() : Mono.empty();
	}

	private @Nullable ServerWebExchange refused() {
		return (this.exchange != null && getStatusCode() == HttpStatus.METHOD_NOT_ALLOWED && !isCommitted()
				&& !this.net.isAnswered(this.exchange)) ? this.exchange : null;
	}

	private @Nullable ServerWebExchange options() {
		return (this.exchange != null && this.exchange.getRequest().getMethod() == HttpMethod.OPTIONS && !isCommitted())
				? this.exchange : null;
	}

}
