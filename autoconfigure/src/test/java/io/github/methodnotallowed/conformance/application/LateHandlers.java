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

import java.util.concurrent.CompletableFuture;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handlers whose answer comes later or in parts, the same on both stacks.
 */
@RestController
class LateHandlers {

	private final Sinks.Empty<String> end = Sinks.empty();

	@GetMapping("/future405")
	CompletableFuture<ResponseEntity<String>> refuseInFuture() {
		return CompletableFuture.supplyAsync(() -> refusal().body("own"));
	}

	@GetMapping("/emptyFuture405")
	CompletableFuture<ResponseEntity<String>> refuseInFutureWithoutContent() {
		return CompletableFuture.supplyAsync(() -> refusal().build());
	}

	@GetMapping("/mono405")
	Mono<ResponseEntity<String>> refuseByMono() {
		return Mono.fromSupplier(() -> refusal().body("own"));
	}

	@GetMapping("/emptyMono405")
	Mono<ResponseEntity<String>> refuseByMonoWithoutContent() {
		return Mono.fromSupplier(() -> refusal().build());
	}

	@GetMapping("/events405")
	ResponseEntity<Flux<String>> refuseInEvents() {
		return refusal().contentType(MediaType.TEXT_EVENT_STREAM).body(Flux.just("first", "last"));
	}

	@GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<String> stream() {
		return Flux.just("first", "last");
	}

	@GetMapping(path = "/openEvents", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<String> streamUntilEnded() {
		return Flux.just("first").concatWith(this.end.asMono());
	}

	@DeleteMapping("/openEvents")
	String endStream() {
		this.end.tryEmitEmpty();
		return "handler";
	}

	private static ResponseEntity.BodyBuilder refusal() {
		return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED);
	}

}
