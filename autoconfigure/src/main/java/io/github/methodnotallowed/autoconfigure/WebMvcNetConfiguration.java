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

import io.github.methodnotallowed.problem.RefusalResponder;
import io.github.methodnotallowed.route.ObservedPatterns;
import io.github.methodnotallowed.webmvc.AnswerWriter;
import io.github.methodnotallowed.webmvc.ApplicationHandlers;
import io.github.methodnotallowed.webmvc.ErrorDispatch;
import io.github.methodnotallowed.webmvc.ErrorPages;
import io.github.methodnotallowed.webmvc.OtherServlets;
import io.github.methodnotallowed.webmvc.RefusalExceptionResolver;
import io.github.methodnotallowed.webmvc.RefusalFilter;
import io.github.methodnotallowed.webmvc.RefusalHandlerMapping;
import io.github.methodnotallowed.webmvc.RequestRoutes;
import io.github.methodnotallowed.webmvc.TraceFilter;
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
	ApplicationHandlers webMvcOwnHandlers(ApplicationContext context) {
		return new ApplicationHandlers(context);
	}

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	AnswerWriter webMvcAnswers(RefusalResponder responder, RequestRoutes lookup, ErrorPages pages,
			ObservedPatterns patterns) {
		return new AnswerWriter(responder, lookup, pages, patterns);
	}

	@Bean(defaultCandidate = false)
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	RefusalHandlerMapping webMvcGuard(RequestRoutes lookup, AnswerWriter answers, ApplicationHandlers own) {
		return new RefusalHandlerMapping(lookup, answers, own);
	}

	@Bean(defaultCandidate = false)
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	RefusalExceptionResolver webMvcExceptionNet(RequestRoutes lookup, AnswerWriter answers, ApplicationHandlers own) {
		return new RefusalExceptionResolver(lookup, answers, own);
	}

	@Bean
	@ConditionalOnMissingBean(name = "webMvcResponseNet", search = SearchStrategy.CURRENT)
	FilterRegistrationBean<RefusalFilter> webMvcResponseNet(ApplicationContext context, RequestRoutes lookup,
			AnswerWriter answers, MethodNotAllowedProperties properties) {
		OtherServlets servlets = servlets(context, properties);
		ErrorDispatch errors = new ErrorDispatch(lookup, answers, servlets, () -> context.containsBean(SECURITY));
		FilterRegistrationBean<RefusalFilter> registration = new FilterRegistrationBean<>(
				new RefusalFilter(lookup, answers, servlets, errors));
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.INCLUDE,
				DispatcherType.ERROR);
		registration.setOrder(RefusalFilter.ORDER);
		registration.setAsyncSupported(true);
		return registration;
	}

	@Bean
	@Conditional(OnTraceRejectedCondition.class)
	@ConditionalOnMissingBean(name = "webMvcTraceFilter", search = SearchStrategy.CURRENT)
	FilterRegistrationBean<TraceFilter> webMvcTraceFilter(ApplicationContext context, RequestRoutes lookup,
			MethodNotAllowedProperties properties) {
		FilterRegistrationBean<TraceFilter> registration = new FilterRegistrationBean<>(
				new TraceFilter(lookup, servlets(context, properties)));
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		registration.setOrder(TraceFilter.ORDER);
		registration.setAsyncSupported(true);
		return registration;
	}

	private static OtherServlets servlets(ApplicationContext context, MethodNotAllowedProperties properties) {
		return new OtherServlets(SingletonSupplier.of(() -> RegisteredServlets.of(context)),
				properties.trace() == Trace.REJECT);
	}

}
