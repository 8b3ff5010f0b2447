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

import java.util.List;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.Verdict;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The handler mapping in front of all others. It answers the requests whose method no
 * route accepts and passes on all others untouched.
 */
final class RefusalHandlerMapping implements HandlerMapping, Ordered {

	private final RequestRoutes lookup;

	private final AnswerWriter answers;

	private final ApplicationHandlers own;

	/**
	 * Create the handler mapping.
	 * @param lookup finds the routes of a request
	 * @param answers writes the answers
	 * @param own what the application itself does about its exceptions
	 */
	RefusalHandlerMapping(RequestRoutes lookup, AnswerWriter answers, ApplicationHandlers own) {
		this.lookup = lookup;
		this.answers = answers;
		this.own = own;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public boolean usesPathPatterns() {
		return true;
	}

	@Override
	public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) throws Exception {
		if (!isGuarded(request)) {
			return (request.getDispatcherType() == DispatcherType.ASYNC) ? FunctionalHead.resumed(request) : null;
		}
		String method = request.getMethod();
		PathContainer path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
		if (this.lookup.table().accepts(path, method) || CorsUtils.isPreFlightRequest(request)) {
			return null;
		}
		MatchedRoutes matched = this.lookup.table().match(path);
		if (matched.accepts(method) || (matched.isOnlyResources() && isLeftToResources(request))) {
			return null;
		}
		MatchedRoutes routes = RouteResolver.resolve(matched, request);
		if (routes.verdict(method) == Verdict.PASS) {
			return null;
		}
		MatchedRoutes asked = RouteResolver.askForeign(routes, request);
		return (asked != null) ? decide(asked, matched, request) : null;
	}

	private @Nullable HandlerExecutionChain decide(MatchedRoutes routes, MatchedRoutes matched,
			HttpServletRequest request) throws Exception {
		String method = request.getMethod();
		Verdict verdict = routes.verdict(method);
		if (verdict.tellsMethods() && this.lookup.isHidden(request)) {
			throw this.lookup.notFound(request);
		}
		return switch (verdict) {
			case PASS, PASS_OPTIONS -> null;
			case SERVE_HEAD -> FunctionalHead.handler(routes, request);
			case ANSWER_OPTIONS ->
				FunctionalOptions.handler(routes, request, (in, out) -> this.answers.writeOptions(in, out, routes));
			case REFUSE -> refuse(routes, Bystanders.of(matched, request), isThrown(request), method);
		};
	}

	private HandlerExecutionChain refuse(MatchedRoutes routes, List<HandlerInterceptor> interceptors, boolean thrown,
			String method) throws HttpRequestMethodNotSupportedException {
		AllowedMethods allowed = routes.allowed();
		if (thrown && interceptors.isEmpty()) {
			throw new HttpRequestMethodNotSupportedException(method, allowed.names());
		}
		HttpRequestHandler handler = thrown ? new ThrowingHandler(method, allowed)
				: (request, response) -> this.answers.refuse(request, response, routes, allowed);
		return new HandlerExecutionChain(handler, interceptors);
	}

	private boolean isGuarded(HttpServletRequest request) {
		DispatcherType type = RequestRoutes.dispatch(request);
		return (type == DispatcherType.REQUEST || type == DispatcherType.FORWARD) && this.lookup.isDispatched(request)
				&& ServletRequestPathUtils.hasParsedRequestPath(request);
	}

	/**
	 * Return whether the handler of static resources refuses a request just as well.
	 */
	private boolean isLeftToResources(HttpServletRequest request) {
		return !this.own.mayAnswer() && !this.answers.hasOwnAnswer(request) && !this.lookup.isHidden(request);
	}

	/**
	 * Return whether the application is to hear of a refusal by an exception.
	 */
	private boolean isThrown(HttpServletRequest request) {
		return this.own.mayAnswer() || this.answers.hasOwnAnswer(request);
	}

	/**
	 * Refuses a request by exception, behind the interceptors. It is of the one type of
	 * handlers beside controllers for whose exceptions Spring asks advice.
	 */
	private static final class ThrowingHandler extends ResourceHttpRequestHandler {

		private final String method;

		private final AllowedMethods allowed;

		private ThrowingHandler(String method, AllowedMethods allowed) {
			this.method = method;
			this.allowed = allowed;
		}

		@Override
		public void handleRequest(HttpServletRequest request, HttpServletResponse response)
				throws HttpRequestMethodNotSupportedException {
			throw new HttpRequestMethodNotSupportedException(this.method, this.allowed.names());
		}

	}

}
