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
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;

/**
 * Handlers that are mapped to a URL, whatever the method.
 */
@Configuration(proxyBeanMethods = false)
class WebFluxUrlHandlers {

	@Bean
	SimpleUrlHandlerMapping webHandlers() {
		WebHandler getOnly = (exchange) -> {
			HttpMethod method = exchange.getRequest().getMethod();
			return method.equals(HttpMethod.GET) ? write(exchange)
					: Mono.error(new MethodNotAllowedException(method, List.of(HttpMethod.GET)));
		};
		WebHandler anyMethod = WebFluxUrlHandlers::write;
		WebHandler switchedOff = (exchange) -> Mono
			.error(new MethodNotAllowedException(exchange.getRequest().getMethod(), List.of()));
		return new SimpleUrlHandlerMapping(Map.of("/hrh", getOnly, "/off", switchedOff, "/beanurl", anyMethod), 1);
	}

	private static Mono<Void> write(ServerWebExchange exchange) {
		exchange.getResponse().getHeaders().setContentType(MediaType.TEXT_PLAIN);
		DataBuffer content = exchange.getResponse().bufferFactory().wrap("handler".getBytes(StandardCharsets.UTF_8));
		return exchange.getResponse().writeWith(Mono.just(content));
	}

}
