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

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Annotated handlers.
 */
@RestController
class ShopController {

	private final Invocations invocations;

	ShopController(Invocations invocations) {
		this.invocations = invocations;
	}

	@GetMapping("/items/{sku:[A-Z]{3}-\\d+}")
	String item() {
		return this.invocations.note("item");
	}

	@PutMapping("/items/{sku:[A-Z]{3}-\\d+}")
	String putItem() {
		return this.invocations.note("put item");
	}

	@DeleteMapping("/items/{sku:[A-Z]{3}-\\d+}")
	String deleteItem() {
		return this.invocations.note("delete item");
	}

	@PostMapping("/orders")
	String order() {
		return this.invocations.note("order");
	}

	@GetMapping("/orders/{number}")
	String orderOf() {
		return this.invocations.note("order of");
	}

	@PostMapping("/orders/1")
	String firstOrder() {
		return this.invocations.note("first order");
	}

	@PatchMapping("/files/{*rest}")
	String file() {
		return this.invocations.note("file");
	}

	@RequestMapping("/any")
	String any() {
		return this.invocations.note("any");
	}

	@RequestMapping(path = "/own", method = { RequestMethod.GET, RequestMethod.OPTIONS })
	String ownOptions() {
		return this.invocations.note("own options");
	}

}
