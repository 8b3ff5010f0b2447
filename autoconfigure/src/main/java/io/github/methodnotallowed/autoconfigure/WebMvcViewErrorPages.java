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

package io.github.methodnotallowed.autoconfigure;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.github.methodnotallowed.webmvc.WebMvcErrorPages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * Finds the page as Boot's error controller does, without an error dispatch on which
 * Spring Security would be asked again.
 */
class WebMvcViewErrorPages implements WebMvcErrorPages {

	private final ObjectProvider<ErrorViewResolver> resolvers;

	private final ObjectProvider<ErrorAttributes> attributes;

	WebMvcViewErrorPages(ObjectProvider<ErrorViewResolver> resolvers, ObjectProvider<ErrorAttributes> attributes) {
		this.resolvers = resolvers;
		this.attributes = attributes;
	}

	@Override
	public @Nullable ModelAndView find(HttpServletRequest request) {
		HttpStatus status = HttpStatus.METHOD_NOT_ALLOWED;
		request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
		request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
		Map<String, Object> model = new HashMap<>();
		this.attributes.ifAvailable((attributes) -> model
			.putAll(attributes.getErrorAttributes(new ServletWebRequest(request), ErrorAttributeOptions.defaults())));
		return this.resolvers.orderedStream()
			.map((resolver) -> resolver.resolveErrorView(request, status, model))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

}
