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

package io.github.methodnotallowed.samples.migrating.zalando;

import java.net.URI;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Orders, with a problem that was a {@code ThrowableProblem}.
 */
@RestController
class OrderController {

	@GetMapping("/orders")
	List<String> list() {
		return List.of();
	}

	@GetMapping("/orders/{number}")
	String get(@PathVariable String number) {
		throw outOfStock(number);
	}

	private static ErrorResponseException outOfStock(String number) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Item is not available");
		problem.setType(URI.create("https://example.org/out-of-stock"));
		problem.setTitle("Out of Stock");
		problem.setProperty("order", number);
		return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
	}

}
