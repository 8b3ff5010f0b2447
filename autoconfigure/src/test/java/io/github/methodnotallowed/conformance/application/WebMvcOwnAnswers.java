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
import java.io.UncheckedIOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * The ways in which an application of the servlet stack answers a 405 itself.
 */
@Configuration(proxyBeanMethods = false)
class WebMvcOwnAnswers {

	private static String describe(HttpRequestMethodNotSupportedException ex) {
		return "own " + String.join(" ", ex.getSupportedMethods());
	}

	@Bean
	@Profile("own-handler")
	HandlerExceptionResolver resolver() {
		return (request, response, handler, ex) -> {
			if (!(ex instanceof HttpRequestMethodNotSupportedException notSupported)) {
				return null;
			}
			write(response, describe(notSupported));
			return new ModelAndView();
		};
	}

	/**
	 * Return the page that a template would be.
	 */
	@Bean(name = "own")
	@Profile("view")
	View page() {
		return new View() {

			@Override
			public String getContentType() {
				return MediaType.TEXT_HTML_VALUE;
			}

			@Override
			public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
					throws IOException {
				response.setContentType(getContentType());
				response.getWriter().write("own page, status " + model.get("status"));
			}

		};
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@Profile("view")
	ErrorViewResolver pages() {
		return (request, status, model) -> new ModelAndView("own", model);
	}

	private static void write(HttpServletResponse response, String content) {
		try {
			response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			response.getWriter().write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Profile("explicit-advice")
	@RestControllerAdvice
	static class ExplicitAdvice {

		@ExceptionHandler
		ResponseEntity<String> handle(HttpRequestMethodNotSupportedException ex) {
			return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).body(describe(ex));
		}

	}

	@Profile("hook")
	@RestControllerAdvice
	static class Hook extends ResponseEntityExceptionHandler {

		@Override
		protected ResponseEntity<Object> handleHttpRequestMethodNotSupported(HttpRequestMethodNotSupportedException ex,
				HttpHeaders headers, HttpStatusCode status, WebRequest request) {
			return new ResponseEntity<>(describe(ex), headers, status);
		}

	}

	@Profile("no-hook")
	@RestControllerAdvice
	static class NoHook extends ResponseEntityExceptionHandler {

	}

}
