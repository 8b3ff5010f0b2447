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

import java.util.List;
import java.util.function.BooleanSupplier;

import io.github.methodnotallowed.problem.RefusalResponder;
import io.github.methodnotallowed.route.Diagnosis;
import io.github.methodnotallowed.route.HiddenPaths;
import io.github.methodnotallowed.route.ObservedPatterns;
import io.github.methodnotallowed.route.RouteSource;
import io.github.methodnotallowed.route.RouteTable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.WebFilter;

/**
 * Creates what refuses requests around one dispatcher handler: a handler mapping, an
 * exception handler and a filter. Thread-safe.
 *
 * @since 0.1.0
 */
public final class Refusals {

	private final RequestRoutes routes;

	private final AnswerWriter answers;

	private final ApplicationHandlers handlers;

	private final ThrownRefusals thrown;

	private final RefusalFilter filter;

	/**
	 * Create the refusals of an application context.
	 * @param context the web application context of the dispatcher handler
	 * @param table the routes of that context
	 * @param hidden the paths about whose methods nothing is told
	 * @param patterns decides what observations are told
	 * @param responder describes refusals
	 * @param diagnosis finds the causes of refusals
	 * @param pages finds who writes the application's own page
	 */
	public Refusals(ApplicationContext context, RouteTable table, HiddenPaths hidden, ObservedPatterns patterns,
			RefusalResponder responder, Diagnosis diagnosis, ErrorPages pages) {
		this.routes = new RequestRoutes(context, table, hidden);
		this.answers = new AnswerWriter(responder, diagnosis, this.routes, pages, patterns);
		this.handlers = new ApplicationHandlers(context);
		this.thrown = new ThrownRefusals(this.routes, this.answers);
		this.filter = new RefusalFilter(this.routes, this.answers, this.thrown);
	}

	/**
	 * Find the handler mappings of an application or of its management port.
	 * @param context the web application context of the dispatcher handler
	 * @param gatewayRefuses whether the routes of a gateway count
	 * @return the handler mappings in dispatch order
	 */
	public static List<RouteSource> sources(ApplicationContext context, boolean gatewayRefuses) {
		return MappingRoutesFactory.of(context, gatewayRefuses);
	}

	/**
	 * Create what keeps a 405 of a controller from advice that catches whatever comes.
	 * @return the post-processor
	 */
	public static BeanPostProcessor advicePostProcessor() {
		return new AdviceBeanPostProcessor();
	}

	/**
	 * Create the handler mapping in front of all others.
	 * @param tracesRefused whether {@code TRACE} is refused even where a handler would
	 * serve it
	 * @return the handler mapping that refuses
	 */
	public HandlerMapping handlerMapping(BooleanSupplier tracesRefused) {
		return new RefusalHandlerMapping(this.routes, this.answers, this.handlers, tracesRefused);
	}

	/**
	 * Create the handler for what is refused by exception.
	 * @return a handler adapter, which adapts nothing: the dispatcher handler looks among
	 * those for who handles exceptions
	 */
	public HandlerAdapter exceptionHandler() {
		return new RefusalExceptionHandler(this.routes, this.answers, this.handlers, this.thrown);
	}

	/**
	 * Return the filter for what never meets the dispatcher handler.
	 * @return the outermost filter
	 */
	public WebFilter filter() {
		return this.filter;
	}

	/**
	 * Watch the answers of a handler before there is an exchange.
	 * @param handler the handler
	 * @return the watched handler
	 */
	public HttpHandler watch(HttpHandler handler) {
		return this.filter.watch(handler);
	}

}
