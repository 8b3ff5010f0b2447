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
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What else can refuse a request on the servlet stack.
 */
@Controller
class WebMvcRefusingHandlers {

	@GetMapping("/throw405")
	String fail() throws HttpRequestMethodNotSupportedException {
		throw new HttpRequestMethodNotSupportedException("GET", List.of("POST"));
	}

	@GetMapping("/send405")
	void sendError(HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "switched off");
	}

	@GetMapping("/committed")
	void commit(HttpServletResponse response) throws IOException {
		response.getWriter().write("handler");
		response.flushBuffer();
		response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
	}

	@PostMapping("/fwd")
	String forward() {
		return "forward:/index.html";
	}

	@Bean
	static ServletRegistrationBean<HttpServlet> plainServlet() {
		ServletRegistrationBean<HttpServlet> registration = new ServletRegistrationBean<>(new HttpServlet() {

			@Override
			protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
				response.getWriter().write("handler");
			}

		}, "/plain/*");
		registration.setLoadOnStartup(1);
		return registration;
	}

	@Bean
	static Filter refusingFilter() {
		return (request, response, chain) -> {
			String refusal = ((HttpServletRequest) request).getHeader("X-Refuse");
			HttpServletResponse refused = (HttpServletResponse) response;
			switch ((refusal != null) ? refusal : "") {
				case "error" -> refused.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
				case "status" -> refused.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
				default -> chain.doFilter(request, response);
			}
		};
	}

}
