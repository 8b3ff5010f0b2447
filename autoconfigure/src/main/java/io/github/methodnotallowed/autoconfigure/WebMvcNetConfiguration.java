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

import io.github.methodnotallowed.RefusalResponder;
import io.github.methodnotallowed.webmvc.WebMvcAnswers;
import io.github.methodnotallowed.webmvc.WebMvcErrorNet;
import io.github.methodnotallowed.webmvc.WebMvcErrorPages;
import io.github.methodnotallowed.webmvc.WebMvcExceptionNet;
import io.github.methodnotallowed.webmvc.WebMvcGuard;
import io.github.methodnotallowed.webmvc.WebMvcLookup;
import io.github.methodnotallowed.webmvc.WebMvcOwnHandlers;
import io.github.methodnotallowed.webmvc.WebMvcResponseNet;
import io.github.methodnotallowed.webmvc.WebMvcServlets;
import io.github.methodnotallowed.webmvc.WebMvcTraceFilter;
import jakarta.servlet.DispatcherType;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/**
 * The guard and the nets of one web application context of the servlet stack, the
 * application's own or that of the management port.
 */
@Configuration(proxyBeanMethods = false)
class WebMvcNetConfiguration {

	private static final String SECURITY = "springSecurityFilterChain";

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	WebMvcOwnHandlers webMvcOwnHandlers(ApplicationContext context) {
		return new WebMvcOwnHandlers(context);
	}

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	WebMvcAnswers webMvcAnswers(RefusalResponder responder, WebMvcLookup lookup, WebMvcErrorPages pages) {
		return new WebMvcAnswers(responder, lookup, pages);
	}

	@Bean(defaultCandidate = false)
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	WebMvcGuard webMvcGuard(WebMvcLookup lookup, WebMvcAnswers answers, WebMvcOwnHandlers own) {
		return new WebMvcGuard(lookup, answers, own);
	}

	@Bean(defaultCandidate = false)
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	WebMvcExceptionNet webMvcExceptionNet(WebMvcLookup lookup, WebMvcAnswers answers, WebMvcOwnHandlers own) {
		return new WebMvcExceptionNet(lookup, answers, own);
	}

	@Bean
	@ConditionalOnMissingBean(name = "webMvcResponseNet", search = SearchStrategy.CURRENT)
	FilterRegistrationBean<WebMvcResponseNet> webMvcResponseNet(ApplicationContext context, WebMvcLookup lookup,
			WebMvcAnswers answers, MethodNotAllowedProperties properties) {
		WebMvcServlets servlets = servlets(context, properties);
		WebMvcErrorNet errors = new WebMvcErrorNet(lookup, answers, servlets, () -> context.containsBean(SECURITY));
		FilterRegistrationBean<WebMvcResponseNet> registration = new FilterRegistrationBean<>(
				new WebMvcResponseNet(lookup, answers, servlets, errors));
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.INCLUDE,
				DispatcherType.ERROR);
		registration.setOrder(WebMvcResponseNet.ORDER);
		registration.setAsyncSupported(true);
		return registration;
	}

	@Bean
	@Conditional(OnTraceRejectedCondition.class)
	@ConditionalOnMissingBean(name = "webMvcTraceFilter", search = SearchStrategy.CURRENT)
	FilterRegistrationBean<WebMvcTraceFilter> webMvcTraceFilter(ApplicationContext context, WebMvcLookup lookup,
			MethodNotAllowedProperties properties) {
		FilterRegistrationBean<WebMvcTraceFilter> registration = new FilterRegistrationBean<>(
				new WebMvcTraceFilter(lookup, servlets(context, properties)));
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		registration.setOrder(WebMvcTraceFilter.ORDER);
		registration.setAsyncSupported(true);
		return registration;
	}

	private static WebMvcServlets servlets(ApplicationContext context, MethodNotAllowedProperties properties) {
		return new WebMvcServlets(SingletonSupplier.of(() -> RegisteredServlets.of(context)),
				properties.trace() == Trace.REJECT);
	}

}
