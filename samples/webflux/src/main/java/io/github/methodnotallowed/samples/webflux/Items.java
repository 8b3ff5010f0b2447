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

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The items of the shop, in memory.
 */
@Component
class Items {

	private final Map<String, Item> items = new ConcurrentSkipListMap<>(
			Map.of("cup", new Item("cup", "Cup", 3), "tea", new Item("tea", "Green tea", 12)));

	Collection<Item> all() {
		return this.items.values();
	}

	Item get(String sku) {
		Item item = this.items.get(sku);
		if (item == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return item;
	}

	void put(Item item) {
		this.items.put(item.sku(), item);
	}

	void remove(String sku) {
		this.items.remove(sku);
	}

}
