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

package io.github.methodnotallowed.samples.webflux;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import org.springdoc.core.annotations.RouterOperation;
import org.springdoc.core.annotations.RouterOperations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Functional routes. The path {@code /orders} is served here and by the
 * {@link OrderController}.
 */
@Configuration(proxyBeanMethods = false)
class ShopRoutes {

	@Bean
	// springdoc cannot read functional routes
	@RouterOperations({
			@RouterOperation(path = "/orders", method = RequestMethod.GET,
					operation = @Operation(operationId = "listOrders")),
			@RouterOperation(path = "/stock/{sku}", method = RequestMethod.GET,
					operation = @Operation(operationId = "stock")) })
	RouterFunction<ServerResponse> routes(Items items, Orders orders) {
		return RouterFunctions.route()
			.GET("/orders", (request) -> ServerResponse.ok().bodyValue(orders.all()))
			.GET("/stock/{sku}", (request) -> {
				Item item = items.get(request.pathVariable("sku"));
				return ServerResponse.ok().bodyValue(Map.of(item.sku(), item.stock()));
			})
			.build();
	}

}
