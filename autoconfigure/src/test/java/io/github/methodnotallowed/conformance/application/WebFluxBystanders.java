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

import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Those who are asked before a request is served: filter functions, and CORS that allows
 * one method only.
 */
@Configuration(proxyBeanMethods = false)
class WebFluxBystanders {

	@Bean
	@Profile("cors-get")
	WebFluxConfigurer corsOfGet() {
		return cors("GET");
	}

	@Bean
	@Profile("cors-head")
	WebFluxConfigurer corsOfHead() {
		return cors("HEAD");
	}

	private static WebFluxConfigurer cors(String method) {
		return new WebFluxConfigurer() {

			@Override
			public void addCorsMappings(CorsRegistry registry) {
				registry.addMapping("/**").allowedOrigins("https://shop.example").allowedMethods(method);
			}

		};
	}

	@Bean
	@Profile("filter-functions")
	RouterFunction<ServerResponse> filteredRoutes() {
		return RouterFunctions.route()
			.GET("/filtered", this::handle)
			.path("/filtered", (nested) -> nested.POST("/deep", this::handle)
				.filter((request, next) -> next.handle(request)
					.flatMap((response) -> ServerResponse.from(response).header("X-Inner", "filtered").build())))
			.filter((request, next) -> (request.headers().firstHeader("X-Key") == null)
					? ServerResponse.status(HttpStatus.UNAUTHORIZED).header("X-Filter", "refused").build()
					: next.handle(request))
			.build();
	}

	private Mono<ServerResponse> handle(ServerRequest request) {
		return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).bodyValue("handler");
	}

}
