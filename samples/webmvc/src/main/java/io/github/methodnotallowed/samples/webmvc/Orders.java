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

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The orders of the shop, in memory.
 */
@Component
class Orders {

	private final AtomicInteger last = new AtomicInteger();

	private final Map<Integer, Order> orders = new ConcurrentSkipListMap<>();

	Collection<Order> all() {
		return this.orders.values();
	}

	Order get(int number) {
		Order order = this.orders.get(number);
		if (order == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return order;
	}

	Order add(String sku, int quantity) {
		return put(new Order(this.last.incrementAndGet(), sku, quantity));
	}

	Order put(Order order) {
		this.orders.put(order.number(), order);
		return order;
	}

	void remove(int number) {
		this.orders.remove(number);
	}

}
