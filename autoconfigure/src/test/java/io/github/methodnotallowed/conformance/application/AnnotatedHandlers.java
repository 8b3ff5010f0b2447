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
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handlers whose mapping says no more than path and method, the same on both stacks.
 */
@RestController
class AnnotatedHandlers {

	@GetMapping("/get")
	String get() {
		return "handler";
	}

	@PostMapping("/post")
	String post() {
		return "handler";
	}

	@PatchMapping("/patch")
	String patch() {
		return "handler";
	}

	@GetMapping("/u/{id}")
	String user() {
		return "handler";
	}

	@PutMapping(path = "/u/{id}", consumes = "application/json")
	String replaceUser() {
		return "handler";
	}

	@PostMapping("/u/me")
	String me() {
		return "handler";
	}

	@RequestMapping("/any")
	String anyMethod() {
		return "handler";
	}

	@RequestMapping("/anyp")
	String anyMethodBesideGet() {
		return "handler";
	}

	@GetMapping(path = "/anyp", params = "x")
	String getBesideAnyMethod() {
		return "handler";
	}

	@RequestMapping(path = "/head", method = RequestMethod.HEAD)
	void head() {
	}

	@GetMapping("/opt")
	String getBesideOptions() {
		return "handler";
	}

	@RequestMapping(path = "/opt", method = RequestMethod.OPTIONS)
	String options() {
		return "handler";
	}

	@RequestMapping(path = "/trace", method = RequestMethod.TRACE)
	String trace() {
		return "handler";
	}

	@PostMapping("/mixed")
	String postBesideFunctionalGet() {
		return "handler";
	}

	@PostMapping("/index2.html")
	String postInFrontOfFile() {
		return "handler";
	}

}
