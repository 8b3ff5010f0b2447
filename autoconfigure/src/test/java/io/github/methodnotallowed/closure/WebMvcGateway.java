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

package io.github.methodnotallowed.closure;

import java.net.URI;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The gateway of a generated application: router functions, whose handler would send a
 * request on. Nobody is there to send it to, so that it is answered at once.
 */
final class WebMvcGateway {

	private WebMvcGateway() {
	}

	static void register(ApplicationSpec application, GenericApplicationContext context) {
		application.gateway()
			.forEach((route) -> context.registerBean("gateway-" + route.id(), RouterFunction.class,
					() -> RouterFunctions.route(WebMvcRouters.predicate(route), proxy(route, context))));
	}

	private static HandlerFunction<ServerResponse> proxy(RouteSpec route, GenericApplicationContext context) {
		return new ProxyExchangeHandlerFunction(
				(request) -> ServerResponse.ok().header(Answer.HANDLER, route.id()).build(),
				context.getBeanProvider(RequestHttpHeadersFilter.class),
				context.getBeanProvider(ResponseHttpHeadersFilter.class), (request) -> URI.create("http://upstream"));
	}

}
