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
import java.util.Map;
import java.util.Properties;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.handler.SimpleMappingExceptionResolver;

/**
 * More ways in which an application of the servlet stack answers a 405 itself, and ways
 * in which it answers whatever comes.
 */
@Configuration(proxyBeanMethods = false)
class WebMvcOwnResolvers {

	@Bean
	@Profile("mapped-view | mapped-catch-all")
	View refusedView() {
		return new View() {

			@Override
			public String getContentType() {
				return MediaType.TEXT_HTML_VALUE;
			}

			@Override
			public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
					throws IOException {
				response.getWriter().write("own view");
			}

		};
	}

	@Bean
	@Profile("mapped-view")
	SimpleMappingExceptionResolver mappedView() {
		return resolver("HttpRequestMethodNotSupportedException", "refusedView", 405, "caughtView");
	}

	@Bean
	@Profile("mapped-catch-all")
	SimpleMappingExceptionResolver mappedCatchAll() {
		return resolver("ServletException", "refusedView", 500, "refusedView");
	}

	@Bean
	@Profile("catch-all-resolver")
	HandlerExceptionResolver catchAllResolver() {
		return (request, response, handler, ex) -> {
			response.setStatus(500);
			return new ModelAndView();
		};
	}

	private static SimpleMappingExceptionResolver resolver(String exception, String view, int status,
			String defaultView) {
		SimpleMappingExceptionResolver resolver = new SimpleMappingExceptionResolver();
		Properties mappings = new Properties();
		mappings.setProperty(exception, view);
		resolver.setExceptionMappings(mappings);
		resolver.setDefaultErrorView(defaultView);
		resolver.addStatusCode(view, status);
		resolver.setDefaultStatusCode(500);
		return resolver;
	}

	@Profile("producing-advice")
	@RestControllerAdvice
	static class ProducingAdvice {

		@ExceptionHandler(exception = HttpRequestMethodNotSupportedException.class, produces = "text/html")
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

		@ExceptionHandler(WebMvcThrowingHandlers.BusinessException.class)
		ResponseEntity<String> business() {
			return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).body("own business");
		}

		@ExceptionHandler(Exception.class)
		ResponseEntity<String> caught() {
			return ResponseEntity.internalServerError().body("caught");
		}

	}

}
