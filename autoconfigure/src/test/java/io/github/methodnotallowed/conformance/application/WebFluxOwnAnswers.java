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

package io.github.methodnotallowed.conformance.application;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webflux.autoconfigure.error.DefaultErrorWebExceptionHandler;
import org.springframework.boot.webflux.error.ErrorAttributes;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;

/**
 * The ways in which an application of the reactive stack answers a 405 itself.
 */
@Configuration(proxyBeanMethods = false)
class WebFluxOwnAnswers {

	private static String describe(MethodNotAllowedException ex) {
		return "own " + ex.getSupportedMethods().stream().map(HttpMethod::name).collect(Collectors.joining(" "));
	}

	@Bean
	@Profile("own-handler")
	ErrorWebExceptionHandler errors() {
		return (exchange, ex) -> {
			ServerHttpResponse response = exchange.getResponse();
			if (!(ex instanceof MethodNotAllowedException notAllowed)) {
				return Mono.error(ex);
			}
			response.setStatusCode(HttpStatus.METHOD_NOT_ALLOWED);
			DataBuffer content = response.bufferFactory().wrap(describe(notAllowed).getBytes(StandardCharsets.UTF_8));
			return response.writeWith(Mono.just(content));
		};
	}

	@Bean
	@Profile("extended-handler")
	ErrorWebExceptionHandler extendedHandler(ErrorAttributes attributes, WebProperties properties,
			ServerCodecConfigurer codecs, ApplicationContext context) {
		DefaultErrorWebExceptionHandler handler = new DefaultErrorWebExceptionHandler(attributes,
				properties.getResources(), properties.getError(), context) {

			@Override
			protected RouterFunction<ServerResponse> getRoutingFunction(ErrorAttributes attributes) {
				return RouterFunctions.route(RequestPredicates.all(), this::describe);
			}

			private Mono<ServerResponse> describe(ServerRequest request) {
				Object status = getErrorAttributes(request, ErrorAttributeOptions.defaults()).get("status");
				return ServerResponse.status((Integer) status)
					.contentType(MediaType.TEXT_PLAIN)
					.bodyValue("own extension, " + status);
			}

		};
		handler.setMessageWriters(codecs.getWriters());
		return handler;
	}

	@Profile("explicit-advice")
	@RestControllerAdvice
	static class ExplicitAdvice {

		@ExceptionHandler
		ResponseEntity<String> handle(MethodNotAllowedException ex) {
			return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).body(describe(ex));
		}

	}

	@Profile("hook")
	@RestControllerAdvice
	static class Hook extends ResponseEntityExceptionHandler {

		@Override
		protected Mono<ResponseEntity<Object>> handleMethodNotAllowedException(MethodNotAllowedException ex,
				HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
			return Mono.just(new ResponseEntity<>(describe(ex), headers, status));
		}

	}

	@Profile("no-hook")
	@RestControllerAdvice
	static class NoHook extends ResponseEntityExceptionHandler {

	}

}
