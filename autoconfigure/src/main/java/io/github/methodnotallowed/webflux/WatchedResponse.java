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

import java.util.function.Function;

import io.github.methodnotallowed.route.Diagnosis;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;

/**
 * Notices when an answer becomes a 405. It keeps nothing back: an answer is completed at
 * the last moment at which header fields can be added. It also knows the request that
 * came in and the one that was dispatched, which differ if a filter has replaced the
 * method or the path, or a gateway has forwarded the request.
 */
final class WatchedResponse extends ServerHttpResponseDecorator {

	private static final String GATEWAY_ROUTE = "org.springframework.cloud.gateway.support.ServerWebExchangeUtils.gatewayRoute";

	private final RefusalFilter filter;

	private @Nullable ServerWebExchange received;

	private @Nullable ServerWebExchange dispatched;

	private @Nullable Object forwardedBy;

	WatchedResponse(ServerHttpResponse response, RefusalFilter filter) {
		super(response);
		this.filter = filter;
	}

	/**
	 * Begin to watch the response of an exchange that a filter is for.
	 * @return {@code false} if the response is not one that can be watched
	 */
	static boolean watch(ServerWebExchange exchange, RefusalFilter filter) {
		boolean watching = false;
		ServerHttpResponse response = exchange.getResponse();
		while (response instanceof ServerHttpResponseDecorator decorator) {
			if (decorator instanceof WatchedResponse watched && watched.filter == filter) {
				watched.received = exchange;
				watching = true;
			}
			response = decorator.getDelegate();
		}
		return watching;
	}

	/**
	 * Remember what is being dispatched.
	 */
	static void dispatch(ServerWebExchange exchange) {
		WatchedResponse watched = find(exchange);
		if (watched != null) {
			watched.dispatched = exchange;
			watched.forwardedBy = exchange.getAttribute(GATEWAY_ROUTE);
		}
	}

	/**
	 * Return whether the dispatcher handler has had the request. If not, a filter has
	 * answered it.
	 */
	static boolean isDispatched(ServerWebExchange exchange) {
		WatchedResponse watched = find(exchange);
		return watched == null || watched.dispatched != null;
	}

	/**
	 * Return whether a request is answered by somebody else: a proxy must not modify the
	 * {@code Allow} of its upstream (RFC 9110, section 10.2.1). A gateway that forwards a
	 * request to this application is none.
	 */
	static boolean isProxied(ServerWebExchange exchange) {
		WatchedResponse watched = find(exchange);
		return exchange.getAttribute(GATEWAY_ROUTE) != ((watched != null) ? watched.forwardedBy : null);
	}

	/**
	 * Return the exchange that came in.
	 */
	static ServerWebExchange received(ServerWebExchange exchange) {
		WatchedResponse watched = find(exchange);
		return (watched != null && watched.received != null) ? watched.received : exchange;
	}

	/**
	 * Return the exchange that was dispatched last, or else the one that came in.
	 */
	static ServerWebExchange current(ServerWebExchange exchange) {
		WatchedResponse watched = find(exchange);
		ServerWebExchange current = (watched != null) ? watched.current() : null;
		return (current != null) ? current : exchange;
	}

	/**
	 * Complete an answer that was left to Spring, which does so when nobody handles
	 * errors any more.
	 */
	static Mono<Void> finish(ServerWebExchange exchange) {
		WatchedResponse watched = find(exchange);
		return (watched != null && (watched.refused() != null || watched.hidden() != null))
				? exchange.getResponse().setComplete() : Mono.empty();
	}

	private static @Nullable WatchedResponse find(ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		while (response instanceof ServerHttpResponseDecorator decorator) {
			if (decorator instanceof WatchedResponse watched && watched.received != null) {
				return watched;
			}
			response = decorator.getDelegate();
		}
		return null;
	}

	@Override
	public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
		noteRedirect();
		ServerWebExchange hidden = hidden();
		if (hidden != null) {
			return release(Flux.from(body)).then(this.filter.hide(hidden));
		}
		ServerWebExchange refused = refused();
		return (refused != null) ? this.filter.complete(refused).then(super.writeWith(body)) : super.writeWith(body);
	}

	@Override
	public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
		noteRedirect();
		ServerWebExchange hidden = hidden();
		if (hidden != null) {
			return release(Flux.from(body).concatMap(Function.identity())).then(this.filter.hide(hidden));
		}
		ServerWebExchange refused = refused();
		return (refused != null) ? this.filter.complete(refused).then(super.writeAndFlushWith(body))
				: super.writeAndFlushWith(body);
	}

	/**
	 * Take no more of the content than there may be already, because it may never end.
	 */
	private static Mono<Void> release(Flux<? extends DataBuffer> body) {
		return body.take(1).doOnNext(DataBufferUtils::release).then();
	}

	@Override
	public Mono<Void> setComplete() {
		noteRedirect();
		ServerWebExchange hidden = hidden();
		if (hidden != null) {
			return this.filter.hide(hidden);
		}
		ServerWebExchange refused = refused();
		if (refused != null) {
			return this.filter.refuse(refused);
		}
		ServerWebExchange options = options();
		return (options != null) ? this.filter.completeOptions(options).then(Mono.defer(super::setComplete))
				: super.setComplete();
	}

	/**
	 * Take note of a redirect before the client can follow it.
	 */
	private void noteRedirect() {
		HttpStatusCode status = getStatusCode();
		ServerWebExchange current = current();
		if (status != null && current != null && Diagnosis.isRedirect(status.value()) && !isCommitted()) {
			this.filter.redirected(current, status.value());
		}
	}

	/**
	 * Complete an answer that needs it, for callers that only see the response inside
	 * this one.
	 */
	Mono<Void> completeIfWatched() {
		return (refused() != null || hidden() != null || options() != null) ? setComplete() : Mono.empty();
	}

	private @Nullable ServerWebExchange current() {
		return (this.dispatched != null) ? this.dispatched : this.received;
	}

	private @Nullable ServerWebExchange refused() {
		ServerWebExchange current = current();
		return (current != null && getStatusCode() == HttpStatus.METHOD_NOT_ALLOWED && !isCommitted()
				&& !this.filter.isAnswered(current)) ? current : null;
	}

	private @Nullable ServerWebExchange options() {
		ServerWebExchange current = current();
		return (current != null && current.getRequest().getMethod() == HttpMethod.OPTIONS && !isCommitted()) ? current
				: null;
	}

	/**
	 * Return the exchange whose answer is about to tell the methods of a hidden path.
	 */
	private @Nullable ServerWebExchange hidden() {
		ServerWebExchange refused = refused();
		if (refused != null) {
			return this.filter.isHidden(refused) ? refused : null;
		}
		ServerWebExchange options = options();
		return (options != null && this.filter.areOptionsHidden(options)) ? options : null;
	}

}
