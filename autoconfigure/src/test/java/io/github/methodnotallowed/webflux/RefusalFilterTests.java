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

import io.github.methodnotallowed.Allocations;
import io.github.methodnotallowed.autoconfigure.MethodNotAllowedAutoConfiguration;
import io.github.methodnotallowed.autoconfigure.WebFluxMethodNotAllowedAutoConfiguration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableReactiveWebApplicationContext;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what {@link RefusalFilter} costs an answer that is not a 405, and leaves
 * behind at one that is.
 */
class RefusalFilterTests {

	/** A wrapper and two operators fit in, a copy of the content does not. */
	private static final long BYTES = 256;

	private static final byte[] CONTENT = new byte[2048];

	private final ServerWebExchange template = MockServerWebExchange.from(MockServerHttpRequest.get("/get"));

	private final ReactiveWebApplicationContextRunner contextRunner = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MethodNotAllowedAutoConfiguration.class,
				WebFluxMethodNotAllowedAutoConfiguration.class, HttpHandlerAutoConfiguration.class,
				WebFluxAutoConfiguration.class));

	@Test
	void acceptedRequestCostsNoMoreThanWrapper() {
		this.contextRunner.run((context) -> {
			RefusalFilter filter = context.getBean("methodNotAllowedFilter", RefusalFilter.class);
			long without = Allocations.bytesOf(() -> handle((request, response) -> write(exchange(context, response))));
			HttpHandler watched = filter
				.watch((request, response) -> filter.filter(exchange(context, response), RefusalFilterTests::write));
			long with = Allocations.bytesOf(() -> handle(watched));
			assertThat(with - without).isLessThanOrEqualTo(BYTES);
		});
	}

	@Test
	void acceptedRequestIsWrappedOnceOnly() {
		this.contextRunner.run((context) -> {
			RefusalFilter filter = context.getBean("methodNotAllowedFilter", RefusalFilter.class);
			MockServerHttpResponse original = new MockServerHttpResponse();
			filter.watch((request, response) -> {
				assertThat(((ServerHttpResponseDecorator) response).getDelegate()).isSameAs(original);
				ServerWebExchange exchange = exchange(context, response);
				return filter.filter(exchange, (passed) -> {
					assertThat(passed).isSameAs(exchange);
					assertThat(passed.getResponse()).isSameAs(response);
					return Mono.empty();
				});
			}).handle(this.template.getRequest(), original).block();
		});
	}

	@Test
	void refusalKeepsWhatWasThrownForObservations() {
		this.contextRunner.run((context) -> {
			RefusalFilter filter = context.getBean("methodNotAllowedFilter", RefusalFilter.class);
			ServerWebExchange exchange = exchange(context, new MockServerHttpResponse());
			ResponseStatusException thrown = new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED);
			filter.filter(exchange, (passed) -> Mono.error(thrown)).block();
			assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
			assertThat(exchange.<Throwable>getAttribute(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION))
				.isSameAs(thrown);
		});
	}

	@Test
	void filterWatchesAnswerThatNobodyHasWatched() {
		this.contextRunner.run((context) -> {
			RefusalFilter filter = context.getBean("methodNotAllowedFilter", RefusalFilter.class);
			MockServerHttpResponse response = new MockServerHttpResponse();
			filter.filter(exchange(context, response), (passed) -> {
				passed.getResponse().setStatusCode(HttpStatus.METHOD_NOT_ALLOWED);
				return Mono.empty();
			}).block();
			assertThat(response.getBodyAsString().block()).contains("\"status\":405");
		});
	}

	@Test
	void filterLeavesAnswerOpenThatIsNone() {
		this.contextRunner.run((context) -> {
			RefusalFilter filter = context.getBean("methodNotAllowedFilter", RefusalFilter.class);
			MockServerHttpResponse response = new MockServerHttpResponse();
			filter.filter(exchange(context, response), (passed) -> Mono.empty()).block();
			assertThat(response.isCommitted()).isFalse();
		});
	}

	private Object handle(HttpHandler handler) {
		ServerHttpResponse response = new MockServerHttpResponse();
		handler.handle(this.template.getRequest(), response).block();
		return response;
	}

	private static Mono<Void> write(ServerWebExchange exchange) {
		Flux<DataBuffer> content = Flux.range(0, 2)
			.map((part) -> DefaultDataBufferFactory.sharedInstance.wrap(CONTENT));
		return exchange.getResponse().writeWith(content);
	}

	private ServerWebExchange exchange(AssertableReactiveWebApplicationContext context, ServerHttpResponse response) {
		ApplicationContext source = context.getSourceApplicationContext();
		return new ServerWebExchangeDecorator(this.template) {

			@Override
			public ServerHttpResponse getResponse() {
				return response;
			}

			@Override
			public ApplicationContext getApplicationContext() {
				return source;
			}

		};
	}

}
