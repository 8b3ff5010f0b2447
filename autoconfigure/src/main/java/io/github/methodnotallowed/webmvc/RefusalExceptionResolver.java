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
import java.util.Set;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.problem.RefusingExceptions;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.StatedMethods;
import io.github.methodnotallowed.route.Verdict;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Catches what Spring refuses behind {@link RefusalHandlerMapping}: a 405 thrown by a
 * handler, and a 404 that is a 405. It comes before all exception handlers of the
 * application, so that a catch-all makes no 500 of it, and steps back for those that are
 * meant for it.
 */
final class RefusalExceptionResolver implements HandlerExceptionResolver, Ordered {

	private static final Log logger = LogFactory.getLog(RefusalExceptionResolver.class);

	private final RequestRoutes lookup;

	private final AnswerWriter answers;

	private final ApplicationHandlers own;

	/**
	 * Create the resolver.
	 * @param lookup finds the routes of a request
	 * @param answers writes the answers
	 * @param own what the application itself does about its exceptions
	 */
	RefusalExceptionResolver(RequestRoutes lookup, AnswerWriter answers, ApplicationHandlers own) {
		this.lookup = lookup;
		this.answers = answers;
		this.own = own;
	}

	@Override
	public int getOrder() {
		// behind Boot's error attributes, which only take note
		return HIGHEST_PRECEDENCE + 10;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		if (!isCaught(request) || response.isCommitted()) {
			return null;
		}
		if (ex instanceof NoResourceFoundException || ex instanceof NoHandlerFoundException) {
			return notFound(request, response, handler);
		}
		HttpHeaders fields = RefusingExceptions.fields(ex);
		return (fields != null) ? refused(request, response, handler, ex, fields) : null;
	}

	/**
	 * Return whether an exception is about what the client asked for. That of an include
	 * is about a part of the answer, that of an error dispatch about the error page.
	 */
	private boolean isCaught(HttpServletRequest request) {
		DispatcherType type = RequestRoutes.dispatch(request);
		return type != DispatcherType.INCLUDE && type != DispatcherType.ERROR && this.lookup.isDispatched(request);
	}

	private @Nullable ModelAndView refused(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex, HttpHeaders fields) {
		if (this.lookup.isHidden(request)) {
			return this.own.handle(request, response, handler, this.lookup.notFound(request));
		}
		Set<HttpMethod> thrown = fields.getAllow();
		MatchedRoutes routes = this.lookup.resolvedRoutes(request, response, thrown);
		boolean decided = handler instanceof HandlerMethod || handler instanceof HandlerFunction
				|| routes.allowed().names().isEmpty();
		AllowedMethods allowed = decided
				? new StatedMethods(routes, AllowedMethods.of(thrown)).allowedBut(request.getMethod())
				: routes.allowed().without(request.getMethod());
		Exception told = (ex instanceof HttpRequestMethodNotSupportedException) ? notSupported(request, allowed) : ex;
		ModelAndView answer = this.own.answer(request, response, handler, told);
		if (answer != null) {
			return answer;
		}
		fields.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		return write(request, response, routes, allowed, told);
	}

	private @Nullable ModelAndView notFound(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler) {
		MatchedRoutes matched = this.lookup.routes(request);
		if (!matched.mayLackMethod(request.getMethod()) || this.lookup.isHidden(request)) {
			return null;
		}
		MatchedRoutes routes = RouteResolver.resolve(matched, request, Set.of());
		if (routes.verdict(request.getMethod()) != Verdict.REFUSE) {
			return null;
		}
		Exception told = notSupported(request, routes.allowed());
		ModelAndView answer = this.own.answer(request, response, handler, told);
		return (answer != null) ? answer : write(request, response, routes, routes.allowed(), told);
	}

	private static Exception notSupported(HttpServletRequest request, AllowedMethods allowed) {
		return new HttpRequestMethodNotSupportedException(request.getMethod(), allowed.names());
	}

	private ModelAndView write(HttpServletRequest request, HttpServletResponse response, MatchedRoutes routes,
			AllowedMethods allowed, Exception told) {
		// for an error page, which is told what Spring would send to it
		request.setAttribute(RequestDispatcher.ERROR_MESSAGE, RefusingExceptions.message(told));
		try {
			return this.answers.refuse(request, response, routes, allowed);
		}
		catch (IOException ex) {
			logger.debug("The answer could not be written", ex);
			return new ModelAndView();
		}
	}

}
