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

package io.github.methodnotallowed.oracles;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Routes of all kinds that springdoc documents by itself.
 */
@RestController
class ShopController {

	@GetMapping({ "/orders", "/purchases" })
	String orders() {
		return "orders";
	}

	@PostMapping(path = "/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
	void orderByJson() {
	}

	@PostMapping(path = "/orders", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	void orderByForm() {
	}

	@GetMapping("/orders/{number:[0-9]{1,6}}")
	String order(@PathVariable int number) {
		return "order " + number;
	}

	@DeleteMapping("/orders/{id}")
	void cancel(@PathVariable String id) {
	}

	@GetMapping("/orders/latest")
	String latest() {
		return "latest";
	}

	@PutMapping("/files/{*path}")
	void file(@PathVariable String path) {
	}

	@GetMapping("/pages/**")
	String page() {
		return "page";
	}

	@PatchMapping("/reports/{year}-{month}.json")
	void report(@PathVariable int year, @PathVariable int month) {
	}

	@GetMapping(path = "/search", params = "q")
	String search() {
		return "found";
	}

	@RequestMapping("/anything")
	String anything() {
		return "anything";
	}

	@RequestMapping(path = "/state", method = { RequestMethod.HEAD, RequestMethod.OPTIONS, RequestMethod.TRACE })
	void state() {
	}

	@GetMapping("/caf\u00e9/{name}")
	String cafe(@PathVariable String name) {
		return name;
	}

}
