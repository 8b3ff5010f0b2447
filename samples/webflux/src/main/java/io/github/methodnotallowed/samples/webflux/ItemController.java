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

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reads and changes items, also for pages of other origins on this machine.
 */
@RestController
@CrossOrigin(originPatterns = "http://localhost:[*]")
@RequestMapping("/items")
class ItemController {

	private final Items items;

	ItemController(Items items) {
		this.items = items;
	}

	@GetMapping
	Flux<Item> list() {
		return Flux.fromIterable(this.items.all());
	}

	@GetMapping("/{sku}")
	Mono<Item> get(@PathVariable String sku) {
		return Mono.fromCallable(() -> this.items.get(sku));
	}

	@PutMapping("/{sku}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> put(@PathVariable String sku, @RequestBody Details details) {
		return Mono.fromRunnable(() -> this.items.put(new Item(sku, details.name(), details.stock())));
	}

	@DeleteMapping("/{sku}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> delete(@PathVariable String sku) {
		return Mono.fromRunnable(() -> this.items.remove(sku));
	}

	record Details(String name, int stock) {
	}

}
