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
import io.github.methodnotallowed.route.Diagnosis;
import io.github.methodnotallowed.route.ObservedPatterns;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.webmvc.ErrorPages;
import io.github.methodnotallowed.webmvc.Refusals;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
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
@ConditionalOnBean(MethodNotAllowedProperties.class)
@Import(WebMvcRefusalConfiguration.class)
public final class WebMvcMethodNotAllowedAutoConfiguration {

	@Bean
	static WatchedRegistrationsPostProcessor webMvcWatchedRegistrations() {
		return new WatchedRegistrationsPostProcessor(WebMvcRegistrations.class, WebMvcWatchedRegistrations.class);
	}

	@Bean
	RouteTable webMvcRouteTable(ApplicationContext context, MethodNotAllowedProperties properties) {
		return new RouteTable(() -> Refusals.sources(context, properties.gateway().enabled()),
				properties.functional().toMethods());
	}

	@Bean
	Refusals methodNotAllowedRefusals(ApplicationContext context, RouteTable table,
			MethodNotAllowedProperties properties, ObjectProvider<DispatcherServletPath> path,
			ObservedPatterns patterns, RefusalResponder responder, Diagnosis diagnosis, ErrorPages pages) {
		String servletPath = path.stream().map(DispatcherServletPath::getPrefix).findFirst().orElse("");
		return new Refusals(context, table, properties.toHiddenPaths(), servletPath, patterns, responder, diagnosis,
				pages);
	}

	@Bean
	@ConditionalOnMissingBean
	ErrorPages webMvcErrorPages(ApplicationContext context) {
		return new WebMvcViewErrorPages(context);
	}

}
