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
import io.github.methodnotallowed.webflux.ErrorPages;
import io.github.methodnotallowed.webflux.Refusals;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.server.WebExceptionHandler;

/**
 * Auto-configuration for the reactive stack.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = MethodNotAllowedAutoConfiguration.class,
		afterName = "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration",
		beforeName = "org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration")
@ConditionalOnClass({ DispatcherHandler.class, WebFluxRegistrations.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBean(MethodNotAllowedProperties.class)
@Import({ WebFluxTomcatConfiguration.class, WebFluxRefusalConfiguration.class })
public final class WebFluxMethodNotAllowedAutoConfiguration {

	@Bean
	static WatchedRegistrationsPostProcessor webFluxWatchedRegistrations() {
		return new WatchedRegistrationsPostProcessor(WebFluxRegistrations.class, WebFluxWatchedRegistrations.class);
	}

	@Bean
	RouteTable webFluxRouteTable(ApplicationContext context, MethodNotAllowedProperties properties) {
		return new RouteTable(() -> Refusals.sources(context, properties.gateway().enabled()),
				properties.functional().toMethods());
	}

	@Bean
	Refusals methodNotAllowedRefusals(ApplicationContext context, RouteTable table,
			MethodNotAllowedProperties properties, ObservedPatterns patterns, RefusalResponder responder,
			Diagnosis diagnosis, ErrorPages pages) {
		return new Refusals(context, table, properties.toHiddenPaths(), patterns, responder, diagnosis, pages);
	}

	@Bean
	WebHttpHandlerBuilderCustomizer methodNotAllowedHandlerCustomizer(Refusals refusals) {
		return (builder) -> builder.httpHandlerDecorator(refusals::watch);
	}

	@Bean
	@ConditionalOnMissingBean
	ErrorPages webFluxErrorPages(ObjectProvider<WebExceptionHandler> handlers) {
		return new WebFluxHandlerErrorPages(handlers);
	}

}
