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
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Functional routes of the reactive stack.
 */
@Configuration(proxyBeanMethods = false)
class WebFluxRouterFunctions {

	@Bean
	RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/fn/get", this::handle)
			.GET("/fn/{id}/x", this::handle)
			.GET("/fn/acc", RequestPredicates.accept(MediaType.TEXT_PLAIN), this::handle)
			.path("/fnn", (nested) -> nested.GET("/a", this::handle).DELETE("/a", this::handle))
			.GET("/mixed", this::handle)
			.resources("/fres/**", new ClassPathResource("conformance/static/"))
			.build();
	}

	private Mono<ServerResponse> handle(ServerRequest request) {
		return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).bodyValue("handler");
	}

}
