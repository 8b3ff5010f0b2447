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
import io.github.methodnotallowed.RouteTable;
import io.github.methodnotallowed.webmvc.WebMvcAnswers;
import io.github.methodnotallowed.webmvc.WebMvcExceptionNet;
import io.github.methodnotallowed.webmvc.WebMvcGuard;
import io.github.methodnotallowed.webmvc.WebMvcOptionsFilter;
import io.github.methodnotallowed.webmvc.WebMvcRouteSources;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Auto-configuration for the servlet stack.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = MethodNotAllowedAutoConfiguration.class,
		afterName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnClass({ DispatcherServlet.class, WebMvcRegistrations.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Conditional(OnEnabledCondition.class)
public final class WebMvcMethodNotAllowedAutoConfiguration {

	@Bean
	static ObservedRegistrationsPostProcessor webMvcObservedRegistrations() {
		return new ObservedRegistrationsPostProcessor(WebMvcRegistrations.class, WebMvcObservedRegistrations.class);
	}

	@Bean
	@ConditionalOnMissingBean
	RouteTable webMvcRouteTable(ApplicationContext context, MethodNotAllowedProperties properties) {
		return new RouteTable(() -> WebMvcRouteSources.of(context), properties.functional().toMethods());
	}

	@Bean
	@ConditionalOnMissingBean
	WebMvcAnswers webMvcAnswers(RefusalResponder responder, RouteTable table) {
		return new WebMvcAnswers(responder, table);
	}

	@Bean
	@ConditionalOnMissingBean
	WebMvcGuard webMvcGuard(ApplicationContext context, RouteTable table, WebMvcAnswers answers) {
		return new WebMvcGuard(context, table, answers);
	}

	@Bean
	@ConditionalOnMissingBean
	WebMvcExceptionNet webMvcExceptionNet(ApplicationContext context, RouteTable table, WebMvcAnswers answers) {
		return new WebMvcExceptionNet(context, table, answers);
	}

	@Bean
	@ConditionalOnMissingBean
	WebMvcOptionsFilter webMvcOptionsFilter() {
		return new WebMvcOptionsFilter();
	}

}
