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

package io.github.methodnotallowed.situations;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The handlers of a shop, the same on both stacks.
 */
@RestController
class ShopHandlers {

	@PostMapping({ "/orders", "/payments", "/checkout", "/mcp", "/webhooks/stripe", "/shop/cart", "/api/v2/orders",
			"/shop/search", "/both", "/app.js", "/tunnel/orders", "/readonly/things", "/", "/invoices",
			"/invoices/export", "/introspect", "/graphql", "/customers", "/customers/{id}/avatar",
			"/account/{number}/transfer" })
	String create() {
		return "created";
	}

	@GetMapping({ "/orders/{id}", "/products", "/products/{id}", "/profile", "/pages/return", "/news/{slug}",
			"/api/v1/orders", "/api/v2/orders/{id}", "/tags/{tag}", "/files/{*path}", "/readonly/orders", "/closed",
			"/closed-too", "/invoices/", "/invoices/{id}", "/customers/{id}", "/callback/{provider}",
			"/account/{number}", "/devices/{serial}" })
	String read() {
		return "read";
	}

	@PutMapping({ "/orders/{id}", "/shop/cart/{item}", "/settings", "/customers/{id}", "/devices/{serial}/state" })
	String replace() {
		return "replaced";
	}

	@PatchMapping({ "/profile", "/orders/{id}" })
	String change() {
		return "changed";
	}

	@DeleteMapping({ "/orders/{id}", "/shop/cart/{item}", "/products/{id}/reviews/{review}", "/customers/{id}" })
	String delete() {
		return "deleted";
	}

	/**
	 * Loads the single page of the shop at whatever address.
	 */
	@GetMapping("/shop/{*path}")
	String page() {
		return "page";
	}

	@PostMapping("/closed")
	String closed() {
		throw new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED);
	}

	@PostMapping("/closed-too")
	ResponseEntity<Void> closedToo() {
		return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).build();
	}

	@PostMapping("/old-orders")
	ResponseEntity<Void> moved() {
		return to(HttpStatus.MOVED_PERMANENTLY, "orders");
	}

	@PostMapping("/sign-in")
	ResponseEntity<Void> signedIn() {
		return to(HttpStatus.FOUND, "/checkout?continue");
	}

	@PostMapping("/start")
	ResponseEntity<Void> started() {
		return to(HttpStatus.FOUND, "/products");
	}

	@GetMapping("/old-payments")
	ResponseEntity<Void> found() {
		return to(HttpStatus.FOUND, "/payments");
	}

	private static ResponseEntity<Void> to(HttpStatus status, String path) {
		return ResponseEntity.status(status).header("Location", path).build();
	}

}
