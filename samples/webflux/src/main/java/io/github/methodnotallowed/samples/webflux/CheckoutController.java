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

import java.net.URI;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes an order by an HTML form and sends the browser to it with 303, so that it comes
 * with {@code GET}.
 */
@RestController
class CheckoutController {

	private final Items items;

	private final Orders orders;

	CheckoutController(Items items, Orders orders) {
		this.items = items;
		this.orders = orders;
	}

	@PostMapping("/checkout")
	Mono<ResponseEntity<Void>> checkout(OrderController.NewOrder order) {
		return Mono.fromCallable(() -> this.items.get(order.sku()))
			.map((item) -> seeOther(this.orders.add(item.sku(), order.quantity())));
	}

	private static ResponseEntity<Void> seeOther(Order order) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/orders/" + order.number())).build();
	}

}
