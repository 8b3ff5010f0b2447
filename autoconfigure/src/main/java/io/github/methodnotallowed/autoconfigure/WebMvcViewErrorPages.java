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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.methodnotallowed.webmvc.WebMvcErrorPages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Finds the page as Boot's error controller does, without an error dispatch on which
 * Spring Security would be asked again.
 */
class WebMvcViewErrorPages implements WebMvcErrorPages {

	private static final Log logger = LogFactory.getLog(WebMvcViewErrorPages.class);

	private final ObjectProvider<ErrorViewResolver> resolvers;

	private final ObjectProvider<ErrorAttributes> attributes;

	private final ObjectProvider<ViewResolver> views;

	WebMvcViewErrorPages(ObjectProvider<ErrorViewResolver> resolvers, ObjectProvider<ErrorAttributes> attributes,
			ObjectProvider<ViewResolver> views) {
		this.resolvers = resolvers;
		this.attributes = attributes;
		this.views = views;
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
			.filter((page) -> hasView(page, RequestContextUtils.getLocale(request)))
			.orElse(null);
	}

	/**
	 * Replace the name of a view by the view, which then needs no dispatcher servlet.
	 */
	private boolean hasView(ModelAndView page, Locale locale) {
		String name = page.getViewName();
		if (name != null) {
			this.views.orderedStream()
				.map((resolver) -> resolve(resolver, name, locale))
				.filter(Objects::nonNull)
				.findFirst()
				.ifPresent(page::setView);
		}
		return page.getView() != null;
	}

	private static @Nullable View resolve(ViewResolver resolver, String name, Locale locale) {
		try {
			return resolver.resolveViewName(name, locale);
		}
		catch (Exception ex) {
			logger.debug("The page '" + name + "' could not be found", ex);
			return null;
		}
	}

}
