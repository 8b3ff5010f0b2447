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

import reactor.core.publisher.Mono;

import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;

/**
 * Handler mappings that nobody can look into.
 */
@Configuration(proxyBeanMethods = false)
class WebFluxForeignMappings {

	/**
	 * Return a handler mapping in front of all others, which mostly finds nothing.
	 */
	@Bean
	@Profile("foreign-mapping")
	HandlerMapping foreignMapping() {
		return new ForeignHandlerMapping();
	}

	/**
	 * Return annotated handlers of which {@code POST /get} has one in spite of what is
	 * declared.
	 */
	@Bean
	@Profile("overridden-annotated")
	WebFluxRegistrations overriddenRegistrations() {
		return new WebFluxRegistrations() {

			@Override
			public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
				return new OverriddenHandlerMapping();
			}

		};
	}

	/**
	 * Return URL handlers of which one is found for one method only.
	 */
	@Bean
	@Profile("overridden-url")
	SimpleUrlHandlerMapping overriddenUrls() {
		return new SimpleUrlHandlerMapping() {

			{
				setOrder(HIGHEST_PRECEDENCE + 5);
			}

			@Override
			public Mono<Object> getHandlerInternal(ServerWebExchange exchange) {
				return taken(exchange).equals("POST /get") ? Mono.just((WebHandler) WebFluxForeignMappings::handle)
						: super.getHandlerInternal(exchange);
			}

		};
	}

	private static String taken(ServerWebExchange exchange) {
		return exchange.getRequest().getMethod() + " " + exchange.getRequest().getPath().value();
	}

	private static Mono<Void> handle(ServerWebExchange exchange) {
		exchange.getResponse().getHeaders().setContentType(MediaType.TEXT_PLAIN);
		return exchange.getResponse()
			.writeWith(
					Mono.just(exchange.getResponse().bufferFactory().wrap("handler".getBytes(StandardCharsets.UTF_8))));
	}

	/**
	 * Finds a handler for three requests.
	 */
	private static final class ForeignHandlerMapping implements HandlerMapping, Ordered {

		@Override
		public int getOrder() {
			return HIGHEST_PRECEDENCE + 5;
		}

		@Override
		public Mono<Object> getHandler(ServerWebExchange exchange) {
			boolean mine = List.of("PUT /get", "GET /foreign", "PATCH /fn/get").contains(taken(exchange));
			return mine ? Mono.just((WebHandler) WebFluxForeignMappings::handle) : Mono.empty();
		}

	}

	/**
	 * Hands a {@code POST} to the handler of the {@code GET}.
	 */
	private static final class OverriddenHandlerMapping extends RequestMappingHandlerMapping {

		@Override
		protected HandlerMethod lookupHandlerMethod(ServerWebExchange exchange) throws Exception {
			boolean mine = exchange.getRequest().getMethod() == HttpMethod.POST && taken(exchange).endsWith(" /get");
			return mine ? getHandlerMethods().values()
				.stream()
				.filter((handler) -> handler.getMethod().getName().equals("get"))
				.findFirst()
				.orElse(null) : super.lookupHandlerMethod(exchange);
		}

	}

}
