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

package io.github.methodnotallowed.comparison.applications.interceptors;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handlers, one of which includes another.
 */
@RestController
class PageController {

	@GetMapping("/fragment")
	String fragment() {
		return "fragment";
	}

	@PostMapping("/page")
	void page(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
		response.getOutputStream().print("before ");
		request.getRequestDispatcher("/fragment").include(request, response);
	}

	@GetMapping("/api/orders")
	String orders() {
		return "orders";
	}

	@CrossOrigin(origins = "https://allowed.example", exposedHeaders = "X-Version")
	@GetMapping("/shared")
	String shared() {
		return "shared";
	}

	@GetMapping("/filtered")
	String filtered() {
		return "filtered";
	}

	@PostMapping("/oops")
	String fail() {
		throw new IllegalStateException("Something is wrong");
	}

}
