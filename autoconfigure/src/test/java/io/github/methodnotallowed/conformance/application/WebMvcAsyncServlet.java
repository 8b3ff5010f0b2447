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
import java.io.UncheckedIOException;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A servlet beside the dispatcher servlet whose answer comes later.
 */
@Configuration(proxyBeanMethods = false)
class WebMvcAsyncServlet {

	@Bean
	static ServletRegistrationBean<HttpServlet> asyncServlet() {
		return new ServletRegistrationBean<>(new HttpServlet() {

			@Override
			protected void doGet(HttpServletRequest request, HttpServletResponse response) {
				String path = request.getPathInfo();
				if (path.startsWith("/announced") || request.getDispatcherType() == DispatcherType.ASYNC) {
					response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
				}
				if (path.equals("/dispatched")) {
					if (request.getDispatcherType() == DispatcherType.REQUEST) {
						request.startAsync(request, response).dispatch();
					}
					return;
				}
				AsyncContext context = request.startAsync();
				context.start(() -> {
					answer(path, path.endsWith("Unwrapped") ? (HttpServletResponse) context.getResponse() : response);
					context.complete();
				});
			}

		}, "/async/*");
	}

	private static void answer(String path, HttpServletResponse response) {
		try {
			if (path.startsWith("/late")) {
				response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			}
			if (path.contains("Own")) {
				response.getWriter().write("own");
			}
			if (path.startsWith("/served")) {
				response.getWriter().write("handler");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
