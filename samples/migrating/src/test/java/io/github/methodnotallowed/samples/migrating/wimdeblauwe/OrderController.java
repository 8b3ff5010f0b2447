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

package io.github.methodnotallowed.samples.migrating.wimdeblauwe;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Orders, with errors that the library answers.
 */
@RestController
class OrderController {

	@GetMapping("/orders")
	List<String> list() {
		return List.of();
	}

	@GetMapping("/orders/{number}")
	String get(@PathVariable String number) {
		throw new OrderNotFoundException();
	}

	@PostMapping("/orders/locked")
	void change() throws HttpRequestMethodNotSupportedException {
		throw new HttpRequestMethodNotSupportedException("POST", List.of("GET"));
	}

	@ResponseStatus(HttpStatus.NOT_FOUND)
	static class OrderNotFoundException extends RuntimeException {

	}

}
