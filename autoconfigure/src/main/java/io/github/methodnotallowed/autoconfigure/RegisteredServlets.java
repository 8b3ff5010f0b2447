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

package io.github.methodnotallowed.autoconfigure;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.Servlet;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The servlets that an application has registered as beans beside its dispatcher
 * servlets, by the names that the container knows them by.
 */
final class RegisteredServlets {

	private RegisteredServlets() {
	}

	static Map<String, Servlet> of(ApplicationContext context) {
		Map<String, Servlet> servlets = new HashMap<>(context.getBeansOfType(Servlet.class));
		for (ServletRegistrationBean<?> registration : context.getBeansOfType(ServletRegistrationBean.class).values()) {
			Servlet servlet = registration.getServlet();
			if (servlet != null) {
				servlets.put(registration.getServletName(), servlet);
			}
		}
		servlets.values()
			.removeIf((servlet) -> servlet instanceof DispatcherServlet dispatcher
					&& dispatcher.getWebApplicationContext() == context);
		return servlets;
	}

}
