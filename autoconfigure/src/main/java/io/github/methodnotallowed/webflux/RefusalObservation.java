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

package io.github.methodnotallowed.webflux;

import java.util.Collection;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.ObservedPatterns;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;

/**
 * Tells the observation of a refused request what it would have known from Spring: the
 * exception. It also learns its pattern, which Spring does not know where it refuses.
 */
final class RefusalObservation {

	private RefusalObservation() {
	}

	/**
	 * Describe a refusal for which nobody has thrown an exception.
	 */
	static void describe(ServerWebExchange exchange, AllowedMethods allowed) {
		exchange.getAttributes()
			.put(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION,
					new MethodNotAllowedException(exchange.getRequest().getMethod(), allowed.asSet()));
	}

	/**
	 * Tell where a request was refused.
	 */
	static void locate(ServerWebExchange exchange, MatchedRoutes routes, ObservedPatterns patterns) {
		ServerRequestObservationContext.findCurrent(exchange.getAttributes())
			.ifPresent((context) -> context.setPathPattern(patterns.of(routes, context.getPathPattern())));
	}

	/**
	 * Spring's exception, whose simple name is what observations show, without the stack
	 * trace, which would cost more than the whole answer.
	 */
	private static final class MethodNotAllowedException
			extends org.springframework.web.server.MethodNotAllowedException {

		private MethodNotAllowedException(HttpMethod method, Collection<HttpMethod> supported) {
			super(method, supported);
		}

		@Override
		public synchronized Throwable fillInStackTrace() {
			return this;
		}

	}

}
