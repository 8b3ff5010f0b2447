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

import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.View;

/**
 * What an application of the servlet stack has behind its error dispatch.
 */
@Configuration(proxyBeanMethods = false)
class WebMvcOwnErrors {

	/**
	 * The view that a template named {@code error} would be.
	 */
	@Bean
	@Profile("error-view")
	View error() {
		return new View() {

			@Override
			public String getContentType() {
				return MediaType.TEXT_HTML_VALUE;
			}

			@Override
			public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
					throws Exception {
				response.setContentType(getContentType());
				response.getWriter()
					.write("own page, %s %s for %s of %s".formatted(model.get("status"), model.get("error"),
							model.get("path"), model.get("shop")));
			}

		};
	}

	@Bean
	@Profile("registered-page")
	ErrorPageRegistrar registeredPage() {
		return (registry) -> registry.addErrorPages(new ErrorPage(HttpStatus.METHOD_NOT_ALLOWED, "/refused"));
	}

	@Profile("registered-page")
	@RestController
	static class RegisteredPage {

		@RequestMapping("/refused")
		ResponseEntity<String> refused() {
			return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).body("own registered page");
		}

	}

	@Profile("error-view")
	@ControllerAdvice
	static class CommonModel {

		@ModelAttribute("shop")
		String shop() {
			return "the shop";
		}

	}

	@Profile("own-errors")
	@RestController
	static class OwnErrorController implements ErrorController {

		@RequestMapping("/error")
		ResponseEntity<String> error(HttpServletRequest request) {
			Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
			Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
			return ResponseEntity.status((Integer) status)
				.contentType(MediaType.TEXT_PLAIN)
				.body("own error, %s for %s".formatted(status, path));
		}

	}

	@Profile("post-errors")
	@RestController
	static class PostErrorController implements ErrorController {

		@PostMapping("/error")
		String error() {
			return "never asked";
		}

	}

	@Profile("refusing-errors")
	@RestController
	static class RefusingErrorController implements ErrorController {

		@RequestMapping("/error")
		ResponseEntity<Void> error() {
			return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).build();
		}

	}

}
