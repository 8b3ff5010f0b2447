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

import java.util.List;

import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.webflux.ErrorPages;
import io.github.methodnotallowed.webflux.Refusals;
import io.github.methodnotallowed.webflux.WatchedHandlerMapping;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WebFluxMethodNotAllowedAutoConfiguration}.
 */
class WebFluxMethodNotAllowedAutoConfigurationTests {

	private static final AutoConfigurations AUTO_CONFIGURATIONS = AutoConfigurations.of(
			MethodNotAllowedAutoConfiguration.class, WebFluxMethodNotAllowedAutoConfiguration.class,
			HttpHandlerAutoConfiguration.class, WebFluxAutoConfiguration.class);

	private final ReactiveWebApplicationContextRunner contextRunner = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AUTO_CONFIGURATIONS);

	@Test
	void takesItsSeatsOverOneTable() {
		this.contextRunner.run((context) -> assertThat(context).hasBean("methodNotAllowedHandlerMapping")
			.hasBean("methodNotAllowedExceptionHandler")
			.hasSingleBean(Refusals.class)
			.hasSingleBean(RouteTable.class));
	}

	@Test
	void leavesPagesToTheApplication() {
		ErrorPages own = (preferred) -> List.of();
		this.contextRunner.withBean("own", ErrorPages.class, () -> own)
			.run((context) -> assertThat(context).getBean(ErrorPages.class).isSameAs(own));
	}

	@Test
	void isSwitchedOff() {
		this.contextRunner.withPropertyValues("method-not-allowed.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean("methodNotAllowedHandlerMapping")
				.doesNotHaveBean("methodNotAllowedExceptionHandler")
				.doesNotHaveBean(RouteTable.class)
				.doesNotHaveBean(WatchedHandlerMapping.class)
				.hasSingleBean(RequestMappingHandlerMapping.class));
	}

	@Test
	void backsOffOnTheOtherStack() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MethodNotAllowedAutoConfiguration.class,
					WebFluxMethodNotAllowedAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean("methodNotAllowedHandlerMapping")
				.doesNotHaveBean(RouteTable.class));
	}

	@Test
	void backsOffWithoutTheDispatcherHandler() {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MethodNotAllowedAutoConfiguration.class,
					WebFluxMethodNotAllowedAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader(DispatcherHandler.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(RouteTable.class));
	}

	@Test
	void worksWithoutTheOtherStackAndTheActuator() {
		this.contextRunner
			.withClassLoader(
					new FilteredClassLoader("org.springframework.web.servlet", "org.springframework.boot.actuate"))
			.run((context) -> assertThat(context).hasNotFailed().hasBean("methodNotAllowedHandlerMapping"));
	}

	@Test
	void leavesTraceToTomcatWhereTheApplicationHandlesRequestsItself() {
		this.contextRunner
			.run((context) -> assertThat(context).hasSingleBean(TomcatTrace.class).hasBean("tomcatTraceCustomizer"));
		this.contextRunner.withBean(HttpHandler.class, () -> (request, response) -> response.setComplete())
			.run((context) -> assertThat(context).doesNotHaveBean(TomcatTrace.class));
	}

	@Test
	void worksWithoutTomcat() {
		this.contextRunner
			.withClassLoader(new FilteredClassLoader("org.apache.catalina", "org.springframework.boot.tomcat"))
			.run((context) -> assertThat(context).hasBean("methodNotAllowedHandlerMapping")
				.doesNotHaveBean(TomcatTrace.class));
	}

	@Test
	void observesTheHandlerMappingOfAnnotatedControllers() {
		this.contextRunner.run((context) -> assertThat(context)
			.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.isInstanceOf(WatchedHandlerMapping.class));
	}

	@Test
	void leavesTheRegistrationsOfTheApplicationAlone() {
		this.contextRunner.withUserConfiguration(OwnRegistrations.class)
			.run((context) -> assertThat(context)
				.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
				.isInstanceOf(OwnMapping.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnRegistrations {

		@Bean
		WebFluxRegistrations ownRegistrations() {
			return new WebFluxRegistrations() {

				@Override
				public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
					return new OwnMapping();
				}

			};
		}

	}

	static class OwnMapping extends RequestMappingHandlerMapping {

	}

}
