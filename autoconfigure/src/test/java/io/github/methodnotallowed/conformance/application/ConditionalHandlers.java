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

package io.github.methodnotallowed.conformance.application;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handlers with conditions on more than path and method, the same on both stacks.
 */
@RestController
class ConditionalHandlers {

	@GetMapping(path = "/hdr", headers = "X-H=1")
	String getWithHeader() {
		return "handler";
	}

	@GetMapping("/hdr2")
	String getWithoutHeader() {
		return "handler";
	}

	@PostMapping(path = "/hdr2", headers = "X-H=1")
	String postWithHeader() {
		return "handler";
	}

	@GetMapping(path = "/params", params = "x")
	String getWithParameter() {
		return "handler";
	}

	@PostMapping(path = "/params", params = "y")
	String postWithParameter() {
		return "handler";
	}

	@GetMapping(path = "/prod", produces = "text/plain")
	String getProducing() {
		return "handler";
	}

	@PostMapping(path = "/prod", consumes = "application/json")
	String postConsuming() {
		return "handler";
	}

}
