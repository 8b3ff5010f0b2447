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

import java.util.Set;

import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Handlers of the reactive stack that say 405 by exceptions of every kind, thrown or
 * signalled.
 */
@RestController
class WebFluxThrowingHandlers {

	@GetMapping("/own405")
	String failWithOwnException() {
		throw new ClosedException();
	}

	@GetMapping("/signalled/own405")
	Mono<String> signalOwnException() {
		return Mono.error(new ClosedException());
	}

	@GetMapping("/signalled/rse405")
	Mono<String> signalStatus() {
		return Mono.error(new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED));
	}

	@GetMapping("/signalled/rse404")
	Mono<String> signalOtherStatus() {
		return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@GetMapping("/response405")
	String failWithResponse() {
		ErrorResponseException ex = new ErrorResponseException(HttpStatus.METHOD_NOT_ALLOWED,
				ProblemDetail.forStatus(HttpStatus.METHOD_NOT_ALLOWED), null);
		ex.getHeaders().setAllow(Set.of(HttpMethod.POST));
		ex.getHeaders().set("Retry-After", "7");
		throw ex;
	}

	@Configuration(proxyBeanMethods = false)
	static class Routes {

		@Bean
		RouterFunction<ServerResponse> posts() {
			return RouterFunctions.route()
				.POST("/fpost", (request) -> ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).bodyValue("handler"))
				.GET("/fthrow405", (request) -> {
					throw new ClosedException();
				})
				.GET("/fsignal405", (request) -> Mono.error(new ClosedException()))
				.build();
		}

	}

	@Profile("producing-advice")
	@RestControllerAdvice
	static class ProducingAdvice {

		@ExceptionHandler(exception = MethodNotAllowedException.class, produces = "text/html")
		ResponseEntity<String> html() {
			return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).body("own page");
		}

		@ExceptionHandler(Exception.class)
		ResponseEntity<String> caught() {
			return ResponseEntity.internalServerError().body("caught");
		}

	}

	@Profile("business-advice")
	@RestControllerAdvice
	static class BusinessAdvice {

		@ExceptionHandler(BusinessException.class)
		ResponseEntity<String> business() {
			return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).body("own business");
		}

		@ExceptionHandler(Exception.class)
		ResponseEntity<String> caught() {
			return ResponseEntity.internalServerError().body("caught");
		}

	}

	static class BusinessException extends RuntimeException {

	}

	@ResponseStatus(HttpStatus.METHOD_NOT_ALLOWED)
	static final class ClosedException extends BusinessException {

	}

}
