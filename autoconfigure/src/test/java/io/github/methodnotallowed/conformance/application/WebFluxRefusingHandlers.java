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

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;

/**
 * What else can refuse a request on the reactive stack.
 */
@RestController
class WebFluxRefusingHandlers {

	@GetMapping("/throw405")
	Mono<String> fail() {
		return Mono.error(new MethodNotAllowedException(HttpMethod.GET, List.of(HttpMethod.POST)));
	}

	@GetMapping("/send405")
	Mono<Void> setStatus(ServerWebExchange exchange) {
		exchange.getResponse().setStatusCode(HttpStatus.METHOD_NOT_ALLOWED);
		return exchange.getResponse().setComplete();
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	static WebFilter refusingFilter() {
		return (exchange, chain) -> {
			String refusal = exchange.getRequest().getHeaders().getFirst("X-Refuse");
			return switch ((refusal != null) ? refusal : "") {
				case "error" -> Mono.error(new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED));
				case "status" -> {
					exchange.getResponse().setStatusCode(HttpStatus.METHOD_NOT_ALLOWED);
					yield Mono.empty();
				}
				default -> chain.filter(exchange);
			};
		};
	}

}
