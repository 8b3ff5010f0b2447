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

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * A router of the reactive stack with predicates that fail.
 */
@Configuration(proxyBeanMethods = false)
@Profile("faults")
class WebFluxFaultyRouter {

	@Bean
	RouterFunction<ServerResponse> faultyRoutes() {
		HandlerFunction<ServerResponse> handler = (request) -> ServerResponse.ok().build();
		RequestPredicate faulty = (request) -> {
			throw new IllegalStateException("fault of a predicate");
		};
		return RouterFunctions.route()
			.path("/faulty", (builder) -> builder.route(faulty, handler))
			.GET("/half-faulty", handler)
			.POST("/half-faulty", handler)
			.POST("/half-faulty", faulty, handler)
			.build();
	}

}
