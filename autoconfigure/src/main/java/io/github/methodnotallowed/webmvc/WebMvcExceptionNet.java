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

package io.github.methodnotallowed.webmvc;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.MatchedRoutes;
import io.github.methodnotallowed.RouteTable;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Catches what the guard had to pass and Spring then refused: a 405 thrown by a handler,
 * and a 404 that is a 405. It comes before all exception handlers of the application, so
 * that a catch-all makes no 500 of it.
 *
 * @since 0.1.0
 */
public final class WebMvcExceptionNet implements HandlerExceptionResolver, Ordered {

	private static final Log logger = LogFactory.getLog(WebMvcExceptionNet.class);

	private final ApplicationContext context;

	private final RouteTable table;

	private final WebMvcAnswers answers;

	/**
	 * Create a net.
	 * @param context the web application context whose dispatcher servlet it serves
	 * @param table the routes of that context
	 * @param answers writes the answers
	 */
	public WebMvcExceptionNet(ApplicationContext context, RouteTable table, WebMvcAnswers answers) {
		this.context = context;
		this.table = table;
		this.answers = answers;
	}

	@Override
	public int getOrder() {
		// behind Boot's error attributes, which only take note
		return HIGHEST_PRECEDENCE + 10;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		if (!isOurs(request) || response.isCommitted()) {
			return null;
		}
		if (ex instanceof HttpRequestMethodNotSupportedException notSupported) {
			return refused(request, response, handler, notSupported);
		}
		if (ex instanceof NoResourceFoundException || ex instanceof NoHandlerFoundException) {
			return notFound(request, response);
		}
		return null;
	}

	private boolean isOurs(HttpServletRequest request) {
		return request.getDispatcherType() != DispatcherType.ERROR
				&& ServletRequestPathUtils.hasParsedRequestPath(request)
				&& request.getAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE) == this.context;
	}

	private @Nullable ModelAndView refused(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, HttpRequestMethodNotSupportedException ex) {
		Set<HttpMethod> thrown = (ex.getSupportedHttpMethods() != null) ? ex.getSupportedHttpMethods() : Set.of();
		MatchedRoutes matched = match(request);
		MatchedRoutes routes = WebMvcInquiry.answer(matched, request, thrown);
		boolean trusted = handler instanceof HandlerMethod && !thrown.isEmpty();
		Set<HttpMethod> allowed = new LinkedHashSet<>(trusted ? thrown : routes.allowed().asSet());
		if (matched.routes().isEmpty()) {
			allowed.addAll(thrown);
		}
		return write(request, response, routes, AllowedMethods.of(allowed).without(request.getMethod()));
	}

	private @Nullable ModelAndView notFound(HttpServletRequest request, HttpServletResponse response) {
		MatchedRoutes matched = match(request);
		if (matched.isOnlyResources() || matched.registers(request.getMethod())) {
			return null;
		}
		MatchedRoutes routes = WebMvcInquiry.answer(matched, request, Set.of());
		return switch (routes.verdict(request.getMethod())) {
			case REFUSE -> write(request, response, routes, routes.allowed());
			default -> null;
		};
	}

	private MatchedRoutes match(HttpServletRequest request) {
		return this.table.match(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication());
	}

	private @Nullable ModelAndView write(HttpServletRequest request, HttpServletResponse response, MatchedRoutes routes,
			AllowedMethods allowed) {
		try {
			this.answers.refuse(request, response, routes, allowed);
			return new ModelAndView();
		}
		catch (IOException ex) {
			logger.debug("The answer could not be written", ex);
			return null;
		}
	}

}
