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

import java.util.List;
import java.util.concurrent.CompletableFuture;

import reactor.core.publisher.Flux;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.MethodNotAllowedException;

/**
 * Handlers of the reactive stack whose answer comes later or in parts.
 */
@RestController
class WebFluxLateHandlers {

	@GetMapping("/failed405")
	CompletableFuture<String> failLater() {
		return CompletableFuture.supplyAsync(() -> {
			throw new MethodNotAllowedException(HttpMethod.GET, List.of(HttpMethod.POST));
		});
	}

	@GetMapping("/stream405")
	ResponseEntity<Flux<String>> refuseInStream() {
		return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).body(Flux.just("own", " stream"));
	}

	@GetMapping("/emitter")
	Flux<ServerSentEvent<String>> emit() {
		return Flux.just("first", "last").map((event) -> ServerSentEvent.builder(event).build());
	}

}
