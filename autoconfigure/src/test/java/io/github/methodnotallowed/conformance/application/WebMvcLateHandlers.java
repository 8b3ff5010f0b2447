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

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Handlers of the servlet stack whose answer comes later or in parts.
 */
@RestController
class WebMvcLateHandlers {

	@GetMapping("/late405")
	Callable<ResponseEntity<String>> refuseLater() {
		return () -> refusal().body("own");
	}

	@GetMapping("/emptyLate405")
	Callable<ResponseEntity<String>> refuseLaterWithoutContent() {
		return () -> refusal().build();
	}

	@GetMapping("/announced405")
	@ResponseStatus(HttpStatus.METHOD_NOT_ALLOWED)
	Callable<String> refuseAtOnceAndSpeakLater() {
		return () -> "own";
	}

	@GetMapping("/deferred405")
	DeferredResult<ResponseEntity<String>> refuseByResult() {
		DeferredResult<ResponseEntity<String>> result = new DeferredResult<>();
		CompletableFuture.runAsync(() -> result.setResult(refusal().body("own")));
		return result;
	}

	@GetMapping("/emptyDeferred405")
	DeferredResult<ResponseEntity<String>> refuseByResultWithoutContent() {
		DeferredResult<ResponseEntity<String>> result = new DeferredResult<>();
		CompletableFuture.runAsync(() -> result.setResult(refusal().build()));
		return result;
	}

	@GetMapping("/failed405")
	DeferredResult<String> failLater() {
		DeferredResult<String> result = new DeferredResult<>();
		CompletableFuture
			.runAsync(() -> result.setErrorResult(new HttpRequestMethodNotSupportedException("GET", List.of("POST"))));
		return result;
	}

	@GetMapping("/stream405")
	ResponseEntity<StreamingResponseBody> refuseInStream() {
		return refusal().body((output) -> {
			output.write("own".getBytes());
			output.flush();
			output.write(" stream".getBytes());
		});
	}

	@GetMapping("/emitter")
	SseEmitter emit() {
		SseEmitter emitter = new SseEmitter();
		CompletableFuture.runAsync(() -> send(emitter));
		return emitter;
	}

	private static void send(SseEmitter emitter) {
		try {
			emitter.send("first");
			emitter.send("last");
			emitter.complete();
		}
		catch (IOException ex) {
			emitter.completeWithError(ex);
		}
	}

	private static ResponseEntity.BodyBuilder refusal() {
		return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED);
	}

}
