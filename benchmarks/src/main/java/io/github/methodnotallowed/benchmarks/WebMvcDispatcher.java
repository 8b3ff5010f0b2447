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

package io.github.methodnotallowed.benchmarks;

import java.util.concurrent.Callable;

import io.github.methodnotallowed.route.FunctionalMethods;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.webmvc.Refusals;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The servlet stack without its server.
 */
final class WebMvcDispatcher implements Dispatcher {

	private static final FilterChain NOTHING = (request, response) -> {
	};

	private final ConfigurableApplicationContext context;

	private final ServletContext servletContext;

	private final FilterChain servlet;

	private final Filter net;

	WebMvcDispatcher(ConfigurableApplicationContext context) {
		this.context = context;
		DispatcherServlet servlet = context.getBean(DispatcherServlet.class);
		this.servlet = servlet::service;
		this.servletContext = servlet.getServletContext();
		this.net = context.containsBean("methodNotAllowedFilter")
				? context.getBean("methodNotAllowedFilter", FilterRegistrationBean.class).getFilter()
				: (request, response, chain) -> chain.doFilter(request, response);
	}

	@Override
	public Object dispatch(String method, String path) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.net.doFilter(request(method, path), response, this.servlet);
		return response;
	}

	private MockHttpServletRequest request(String method, String path) {
		return new MockHttpServletRequest(this.servletContext, method, path);
	}

	@Override
	public Callable<Object> guard(String path) {
		HandlerMapping guard = this.context.getBean("methodNotAllowedHandlerMapping", HandlerMapping.class);
		MockHttpServletRequest request = request("GET", path);
		request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, this.context);
		ServletRequestPathUtils.parseAndCache(request);
		return () -> guard.getHandler(request);
	}

	@Override
	public Callable<Object> responseNet(String path) {
		MockHttpServletRequest request = request("GET", path);
		MockHttpServletResponse response = new MockHttpServletResponse();
		return () -> {
			this.net.doFilter(request, response, NOTHING);
			return response;
		};
	}

	@Override
	public RouteTable table() {
		return new RouteTable(() -> Refusals.sources(this.context, false), new FunctionalMethods(true, true));
	}

	@Override
	public void close() {
		this.context.close();
	}

}
