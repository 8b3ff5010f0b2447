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

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Handlers that refuse what is mapped to them, the same on both stacks.
 */
@RestController
class RefusingHandlers {

	@GetMapping("/rse405")
	String failWithStatus() {
		throw new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED);
	}

	@GetMapping("/reason405")
	String failForReason() {
		throw new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED, "switched off");
	}

	@GetMapping("/annotated405")
	String failWithAnnotatedException() {
		throw new SwitchedOffException();
	}

	@GetMapping("/ret405")
	ResponseEntity<String> refuseWithContent() {
		return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).body("own");
	}

	@GetMapping("/empty405")
	ResponseEntity<Void> refuseWithoutContent() {
		return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).build();
	}

	@GetMapping("/allow405")
	ResponseEntity<Void> refuseWithAllow() {
		return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).allow(HttpMethod.PUT, HttpMethod.POST).build();
	}

	@ResponseStatus(HttpStatus.METHOD_NOT_ALLOWED)
	private static final class SwitchedOffException extends RuntimeException {

	}

}
