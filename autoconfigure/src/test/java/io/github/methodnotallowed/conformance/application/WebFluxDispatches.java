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

import java.time.Duration;
import java.util.function.Function;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.reactive.HiddenHttpMethodFilter;
import org.springframework.web.filter.reactive.UrlHandlerFilter;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;

/**
 * Requests of the reactive stack that are not what the client sent, and answers that come
 * later or never end.
 */
@RestController
@Profile("dispatches")
class WebFluxDispatches {

	@PutMapping("/hiddenMethod")
	Mono<Void> refuseHidden(ServerWebExchange exchange) {
		exchange.getResponse().setStatusCode(HttpStatus.METHOD_NOT_ALLOWED);
		return Mono.empty();
	}

	@PutMapping("/hiddenMethodError")
	Mono<Void> refuseHiddenWithError() {
		return Mono.error(new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED));
	}

	@PutMapping("/hiddenMethodContent")
	ResponseEntity<String> refuseHiddenWithContent() {
		return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).body("own content");
	}

	@DeleteMapping({ "/hiddenMethod", "/hiddenMethodError", "/hiddenMethodContent" })
	void serveHidden() {
	}

	@PostMapping({ "/hiddenMethod", "/hiddenMethodError", "/hiddenMethodContent" })
	void serveSent() {
	}

	@Configuration(proxyBeanMethods = false)
	static class Beans {

		@Bean
		@Profile("hidden-method")
		HiddenHttpMethodFilter hiddenMethods() {
			return new HiddenHttpMethodFilter();
		}

		@Bean
		@Profile("url-handler")
		UrlHandlerFilter trailingSlashes() {
			return UrlHandlerFilter.trailingSlashHandler("/**").mutateRequest().build();
		}

		@Bean
		@Profile("rewriting-filter")
		@Order(Ordered.HIGHEST_PRECEDENCE)
		WebFilter rewriting() {
			return (exchange, chain) -> {
				String path = exchange.getRequest().getPath().value();
				return !path.startsWith("/outer/") ? chain.filter(exchange)
						: chain.filter(exchange.mutate()
							.request((request) -> request.path(path.substring("/outer".length())))
							.build());
			};
		}

		/**
		 * Knows what it serves, and where it serves it.
		 */
		@Bean
		@Profile("stating-filter")
		@Order(Ordered.HIGHEST_PRECEDENCE)
		WebFilter stating() {
			return (exchange, chain) -> {
				String path = exchange.getRequest().getPath().value();
				if (!path.startsWith("/stating") && !path.startsWith("/silent")) {
					return chain.filter(exchange);
				}
				HttpMethod method = exchange.getRequest().getMethod();
				HttpHeaders headers = exchange.getResponse().getHeaders();
				if (path.startsWith("/stating")) {
					headers.set(HttpHeaders.ALLOW, "REPORT, GET, OPTIONS");
				}
				if (method != HttpMethod.OPTIONS) {
					exchange.getResponse().setStatusCode(HttpStatus.METHOD_NOT_ALLOWED);
				}
				if (path.endsWith("/content")) {
					return exchange.getResponse()
						.writeWith(Mono.just(exchange.getResponse().bufferFactory().wrap("own content".getBytes())));
				}
				return path.endsWith("/left") ? Mono.empty() : exchange.getResponse().setComplete();
			};
		}

		@Bean
		RouterFunction<ServerResponse> laterRoutes() {
			Function<Publisher<String>, Mono<ServerResponse>> events = (
					values) -> ServerResponse.ok().contentType(MediaType.TEXT_EVENT_STREAM).body(values, String.class);
			return RouterFunctions.route()
				.GET("/fn/async",
						(request) -> ServerResponse.ok()
							.contentType(MediaType.TEXT_PLAIN)
							.body(Mono.delay(Duration.ofMillis(50)).thenReturn("handler"), String.class))
				.GET("/fn/asyncEvents",
						(request) -> Mono.delay(Duration.ofMillis(50)).then(events.apply(Flux.just("first"))))
				.GET("/fn/events", (request) -> events.apply(Flux.just("first")))
				.GET("/fn/openEvents", (request) -> events.apply(Flux.never()))
				.GET("/fn/openStream",
						(request) -> ServerResponse.ok()
							.contentType(MediaType.TEXT_PLAIN)
							.header("X-Stream", "open")
							.body(Flux.interval(Duration.ofMillis(10)).map((tick) -> "tick"), String.class))
				.build();
		}

	}

}
