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

package io.github.methodnotallowed.test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Functional routes on WebFlux.
 */
@Configuration(proxyBeanMethods = false)
class WebFluxShop {

	@Bean
	RouterFunction<ServerResponse> routes(Invocations invocations) {
		return RouterFunctions.route()
			.GET("/stock/{sku}", (request) -> ServerResponse.ok().bodyValue(invocations.note("stock")))
			.POST("/imports", (request) -> ServerResponse.ok().bodyValue(invocations.note("import")))
			.DELETE("/imports", RequestPredicates.queryParam("all", "yes"::equals),
					(request) -> ServerResponse.ok().bodyValue(invocations.note("delete imports")))
			.build();
	}

}
