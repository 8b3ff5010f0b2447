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

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Handler mappings that nobody can look into.
 */
@Configuration(proxyBeanMethods = false)
class WebMvcForeignMappings {

	/**
	 * Return a handler mapping in front of all others, which mostly finds nothing.
	 */
	@Bean
	@Profile("foreign-mapping")
	HandlerMapping foreignMapping() {
		return new ForeignHandlerMapping();
	}

	/**
	 * Return annotated handlers of which {@code POST /get} has one in spite of what is
	 * declared.
	 */
	@Bean
	@Profile("overridden-annotated")
	WebMvcRegistrations overriddenRegistrations() {
		return new WebMvcRegistrations() {

			@Override
			public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
				return new OverriddenHandlerMapping();
			}

		};
	}

	/**
	 * Return URL handlers of which one is found for one method only.
	 */
	@Bean
	@Profile("overridden-url")
	SimpleUrlHandlerMapping overriddenUrls() {
		return new SimpleUrlHandlerMapping() {

			{
				setOrder(HIGHEST_PRECEDENCE + 5);
			}

			@Override
			protected Object getHandlerInternal(HttpServletRequest request) throws Exception {
				return (request.getMethod() + request.getRequestURI()).equals("POST/get")
						? (HttpRequestHandler) WebMvcForeignMappings::handle : super.getHandlerInternal(request);
			}

		};
	}

	private static void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setContentType(MediaType.TEXT_PLAIN_VALUE);
		response.getOutputStream().print("handler");
	}

	/**
	 * Finds a handler for three requests.
	 */
	private static final class ForeignHandlerMapping implements HandlerMapping, Ordered {

		@Override
		public int getOrder() {
			return HIGHEST_PRECEDENCE + 5;
		}

		@Override
		public HandlerExecutionChain getHandler(HttpServletRequest request) {
			boolean mine = List.of("PUT /get", "GET /foreign", "PATCH /fn/get")
				.contains(request.getMethod() + " " + request.getRequestURI());
			return mine ? new HandlerExecutionChain((HttpRequestHandler) WebMvcForeignMappings::handle) : null;
		}

	}

	/**
	 * Hands a {@code POST} to the handler of the {@code GET}.
	 */
	private static final class OverriddenHandlerMapping extends RequestMappingHandlerMapping {

		@Override
		protected HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
			boolean mine = HttpMethod.POST.matches(request.getMethod()) && path.equals("/get");
			return mine ? getHandlerMethods().values()
				.stream()
				.filter((handler) -> handler.getMethod().getName().equals("get"))
				.findFirst()
				.orElse(null) : super.lookupHandlerMethod(path, request);
		}

	}

}
