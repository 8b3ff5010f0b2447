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

import java.net.URI;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Handlers of the servlet stack that say 405 by exceptions of every kind.
 */
@RestController
class WebMvcThrowingHandlers {

	@GetMapping("/cause405")
	String failForCause() {
		throw new IllegalStateException(new ClosedException());
	}

	@GetMapping("/own405")
	String failWithOwnException() {
		throw new ClosedException();
	}

	@GetMapping("/response405")
	String failWithResponse() {
		ErrorResponseException ex = new ErrorResponseException(HttpStatus.METHOD_NOT_ALLOWED,
				ProblemDetail.forStatus(HttpStatus.METHOD_NOT_ALLOWED), null);
		ex.getHeaders().setAllow(java.util.Set.of(HttpMethod.POST));
		ex.getHeaders().set("Retry-After", "7");
		ex.setType(URI.create("https://shop.example/closed"));
		throw ex;
	}

	@Configuration(proxyBeanMethods = false)
	static class Routes {

		@Bean
		RouterFunction<ServerResponse> posts() {
			return RouterFunctions.route()
				.POST("/fpost", (request) -> ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).body("handler"))
				.build();
		}

	}

	static class BusinessException extends RuntimeException {

		BusinessException() {
			super();
		}

	}

	@ResponseStatus(HttpStatus.METHOD_NOT_ALLOWED)
	static final class ClosedException extends BusinessException {

	}

}
