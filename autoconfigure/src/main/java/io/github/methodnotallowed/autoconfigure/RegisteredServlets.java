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
import java.util.function.Supplier;

import jakarta.servlet.Servlet;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.util.function.SingletonSupplier;

/**
 * The servlets that an application has registered as beans, by the names that the
 * container knows them by.
 */
class RegisteredServlets {

	private final Supplier<Map<String, Servlet>> servlets;

	RegisteredServlets(ApplicationContext context) {
		this.servlets = SingletonSupplier.of(() -> read(context));
	}

	private static Map<String, Servlet> read(ApplicationContext context) {
		Map<String, Servlet> servlets = new HashMap<>(context.getBeansOfType(Servlet.class));
		for (ServletRegistrationBean<?> registration : context.getBeansOfType(ServletRegistrationBean.class).values()) {
			Servlet servlet = registration.getServlet();
			if (servlet != null) {
				servlets.put(registration.getServletName(), servlet);
			}
		}
		return servlets;
	}

	@Nullable Servlet find(String name) {
		return this.servlets.get().get(name);
	}

}
