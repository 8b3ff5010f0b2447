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

import java.util.Map;
import java.util.function.Supplier;

import io.github.methodnotallowed.webmvc.Refusals;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What refuses requests in one web application context of the servlet stack, the
 * application's own or that of the management port.
 */
@Configuration(proxyBeanMethods = false)
class WebMvcRefusalConfiguration {

	@Bean(defaultCandidate = false)
	HandlerMapping methodNotAllowedHandlerMapping(Refusals refusals) {
		return refusals.handlerMapping();
	}

	@Bean(defaultCandidate = false)
	HandlerExceptionResolver methodNotAllowedExceptionResolver(Refusals refusals) {
		return refusals.exceptionResolver();
	}

	@Bean
	FilterRegistrationBean<Filter> methodNotAllowedFilter(ApplicationContext context, Refusals refusals,
			MethodNotAllowedProperties properties) {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(
				refusals.filter(servlets(context), properties.trace() == Trace.REJECT));
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.INCLUDE,
				DispatcherType.ERROR);
		registration.setOrder(Refusals.FILTER_ORDER);
		registration.setAsyncSupported(true);
		return registration;
	}

	@Bean
	@Conditional(OnTraceRejectedCondition.class)
	FilterRegistrationBean<Filter> methodNotAllowedTraceFilter(ApplicationContext context, Refusals refusals) {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(
				refusals.traceFilter(servlets(context)));
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		registration.setOrder(Refusals.TRACE_FILTER_ORDER);
		registration.setAsyncSupported(true);
		return registration;
	}

	private static Supplier<Map<String, Servlet>> servlets(ApplicationContext context) {
		return SingletonSupplier.of(() -> RegisteredServlets.of(context));
	}

}
