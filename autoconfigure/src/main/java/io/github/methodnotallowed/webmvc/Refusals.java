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
import java.util.Map;
import java.util.function.Supplier;

import io.github.methodnotallowed.problem.RefusalResponder;
import io.github.methodnotallowed.route.Diagnosis;
import io.github.methodnotallowed.route.HiddenPaths;
import io.github.methodnotallowed.route.ObservedPatterns;
import io.github.methodnotallowed.route.RouteSource;
import io.github.methodnotallowed.route.RouteTable;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;

import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;

/**
 * All that refuses requests around one dispatcher servlet, for the seats that Spring and
 * the container have for it. Thread-safe.
 *
 * @since 0.1.0
 */
public final class Refusals {

	/**
	 * The order of the {@linkplain #filter filter}: behind the observation of requests,
	 * which is to see the final status, and ahead of Spring Security.
	 */
	public static final int FILTER_ORDER = Ordered.HIGHEST_PRECEDENCE + 2;

	/** The order of the {@linkplain #traceFilter filter for TRACE}: behind all others. */
	public static final int TRACE_FILTER_ORDER = Ordered.LOWEST_PRECEDENCE;

	private static final String SECURITY = "springSecurityFilterChain";

	private final ApplicationContext context;

	private final RequestRoutes routes;

	private final AnswerWriter answers;

	private final ApplicationHandlers handlers;

	/**
	 * Create the refusals of an application context.
	 * @param context the web application context of the dispatcher servlet
	 * @param table the routes of that context
	 * @param hidden the paths about whose methods nothing is told
	 * @param servletPath the path that the dispatcher servlet is mapped to, empty for all
	 * @param patterns decides what observations are told
	 * @param responder describes refusals
	 * @param diagnosis finds the causes of refusals
	 * @param pages finds the application's own page
	 */
	public Refusals(ApplicationContext context, RouteTable table, HiddenPaths hidden, String servletPath,
			ObservedPatterns patterns, RefusalResponder responder, Diagnosis diagnosis, ErrorPages pages) {
		this.context = context;
		this.routes = new RequestRoutes(context, table, hidden, servletPath);
		this.answers = new AnswerWriter(responder, diagnosis, this.routes, pages, patterns);
		this.handlers = new ApplicationHandlers(context);
	}

	/**
	 * Find the handler mappings of an application.
	 * @param context the web application context of the dispatcher servlet
	 * @param gatewayRefuses whether the routes of a gateway count
	 * @return the handler mappings in dispatch order
	 */
	public static List<RouteSource> sources(ApplicationContext context, boolean gatewayRefuses) {
		return MappingRoutesFactory.of(context, gatewayRefuses);
	}

	/**
	 * Find the handler mappings of a management context.
	 * @param context the web application context on the management port
	 * @return the handler mappings in dispatch order
	 */
	public static List<RouteSource> managementSources(ApplicationContext context) {
		return MappingRoutesFactory.ofManagement(context);
	}

	/**
	 * Create the handler mapping in front of all others.
	 * @return the handler mapping that refuses
	 */
	public HandlerMapping handlerMapping() {
		return new RefusalHandlerMapping(this.routes, this.answers, this.handlers);
	}

	/**
	 * Create the resolver for what is refused by exception.
	 * @return the resolver in front of all others
	 */
	public HandlerExceptionResolver exceptionResolver() {
		return new RefusalExceptionResolver(this.routes, this.answers, this.handlers);
	}

	/**
	 * Create the filter for what is refused without an exception.
	 * @param servlets the servlets beside the dispatcher servlet, by name
	 * @param tracesRejected whether {@code TRACE} is refused ahead of all servlets
	 * @return the filter, for the dispatcher types REQUEST, ASYNC, INCLUDE and ERROR
	 */
	public Filter filter(Supplier<Map<String, Servlet>> servlets, boolean tracesRejected) {
		OtherServlets others = new OtherServlets(servlets, tracesRejected);
		ErrorDispatch errors = new ErrorDispatch(this.routes, this.answers, others,
				() -> this.context.containsBean(SECURITY));
		return new RefusalFilter(this.routes, this.answers, others, errors);
	}

	/**
	 * Create the filter that refuses {@code TRACE} ahead of all servlets.
	 * @param servlets the servlets beside the dispatcher servlet, by name
	 * @return the filter, for requests only
	 */
	public Filter traceFilter(Supplier<Map<String, Servlet>> servlets) {
		return new TraceFilter(this.routes, new OtherServlets(servlets, true));
	}

}
