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

package io.github.methodnotallowed.conformance.application;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FrameworkServlet;
import org.springframework.web.servlet.handler.BeanNameUrlHandlerMapping;

/**
 * Servlets and filters that say themselves which methods they serve, or do not say it.
 */
@Configuration(proxyBeanMethods = false)
class WebMvcStatingServlets {

	@Bean
	@Profile("stating")
	ServletContextInitializer unknownServlet() {
		return (context) -> {
			ServletRegistration.Dynamic registration = context.addServlet("unknown", new GetServlet());
			registration.addMapping("/unknown/*");
			registration.setLoadOnStartup(1);
			ServletRegistration.Dynamic stating = context.addServlet("unknownStating", new StatingServlet());
			stating.addMapping("/unknownStating/*");
			stating.setLoadOnStartup(1);
			GenericWebApplicationContext other = new GenericWebApplicationContext();
			other.registerBean(BeanNameUrlHandlerMapping.class, () -> {
				BeanNameUrlHandlerMapping mapping = new BeanNameUrlHandlerMapping();
				mapping.setOrder(0);
				return mapping;
			});
			other.registerBean("/x", HttpRequestHandler.class, () -> (request, response) -> {
				if (!request.getMethod().equals("PUT")) {
					throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of("PUT"));
				}
			});
			ServletRegistration.Dynamic dispatcher = context.addServlet("unknownDispatcher",
					new DispatcherServlet(other));
			dispatcher.addMapping("/unknownDispatcher/*");
			dispatcher.setLoadOnStartup(1);
		};
	}

	@Bean
	@Profile("stating")
	ServletRegistrationBean<HttpServlet> statingServlet() {
		return registration(new StatingServlet(), "/stating/*");
	}

	@Bean
	@Profile("stating")
	ServletRegistrationBean<HttpServlet> messageServlet() {
		return registration(new MessageServlet(), "/messages/*");
	}

	private static ServletRegistrationBean<HttpServlet> registration(HttpServlet servlet, String mapping) {
		ServletRegistrationBean<HttpServlet> registration = new ServletRegistrationBean<>(servlet, mapping);
		registration.setLoadOnStartup(1);
		return registration;
	}

	@Bean
	@Profile("stating")
	FilterRegistrationBean<Filter> statingFilter() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			HttpServletResponse answer = (HttpServletResponse) response;
			answer.setHeader("Allow", "REPORT, GET,OPTIONS");
			if (!((HttpServletRequest) request).getMethod().equals("OPTIONS")) {
				answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			}
		});
		registration.addUrlPatterns("/filtered405/*");
		return registration;
	}

	private static final class GetServlet extends HttpServlet {

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getWriter().write("handler");
		}

	}

	/**
	 * Overrides more methods than it serves.
	 */
	private static final class StatingServlet extends HttpServlet {

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getWriter().write("handler");
		}

		@Override
		protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
			refuse(response);
		}

		@Override
		protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
			refuse(response);
		}

		private static void refuse(HttpServletResponse response) throws IOException {
			response.setHeader("Allow", "POST");
			response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
		}

	}

	/**
	 * Refuses as the servlet of Spring Web Services does.
	 */
	private static final class MessageServlet extends FrameworkServlet {

		private MessageServlet() {
			super(new GenericWebApplicationContext());
		}

		@Override
		protected void doService(HttpServletRequest request, HttpServletResponse response) throws IOException {
			if (request.getMethod().equals("POST")) {
				response.getWriter().write("handler");
			}
			else {
				response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			}
		}

	}

}
