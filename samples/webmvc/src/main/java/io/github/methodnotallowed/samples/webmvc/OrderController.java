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

package io.github.methodnotallowed.samples.webmvc;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes, reads and changes orders. They are listed by {@link ShopRoutes}.
 */
@RestController
@RequestMapping("/orders")
class OrderController {

	private final Items items;

	private final Orders orders;

	OrderController(Items items, Orders orders) {
		this.items = items;
		this.orders = orders;
	}

	@PostMapping
	ResponseEntity<Order> create(@RequestBody NewOrder order) {
		Item item = this.items.get(order.sku());
		return created(this.orders.add(item.sku(), order.quantity()));
	}

	private static ResponseEntity<Order> created(Order order) {
		return ResponseEntity.created(URI.create("/orders/" + order.number())).body(order);
	}

	@GetMapping("/{number}")
	Order get(@PathVariable int number) {
		return this.orders.get(number);
	}

	@PatchMapping("/{number}")
	Order change(@PathVariable int number, @RequestBody Change change) {
		Order order = this.orders.get(number);
		return this.orders.put(new Order(number, order.sku(), change.quantity()));
	}

	@DeleteMapping("/{number}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void cancel(@PathVariable int number) {
		this.orders.remove(number);
	}

	record NewOrder(String sku, int quantity) {
	}

	record Change(int quantity) {
	}

}
