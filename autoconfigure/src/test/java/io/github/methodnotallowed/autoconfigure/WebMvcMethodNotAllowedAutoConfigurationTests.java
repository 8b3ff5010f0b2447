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

import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.webmvc.ErrorPages;
import io.github.methodnotallowed.webmvc.Refusals;
import io.github.methodnotallowed.webmvc.WatchedHandlerMapping;
import jakarta.servlet.DispatcherType;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WebMvcMethodNotAllowedAutoConfiguration}.
 */
class WebMvcMethodNotAllowedAutoConfigurationTests {

	private static final AutoConfigurations AUTO_CONFIGURATIONS = AutoConfigurations.of(
			MethodNotAllowedAutoConfiguration.class, WebMvcMethodNotAllowedAutoConfiguration.class,
			DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class);

	private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
		.withConfiguration(AUTO_CONFIGURATIONS);

	@Test
	void takesItsSeatsOverOneTable() {
		this.contextRunner.run((context) -> assertThat(context).hasBean("methodNotAllowedHandlerMapping")
			.hasBean("methodNotAllowedExceptionResolver")
			.hasSingleBean(Refusals.class)
			.hasSingleBean(RouteTable.class));
	}

	@Test
	void watchesEveryResponse() {
		this.contextRunner.run((context) -> {
			FilterRegistrationBean<?> registration = context.getBean("methodNotAllowedFilter",
					FilterRegistrationBean.class);
			assertThat(registration.determineDispatcherTypes()).containsExactlyInAnyOrder(DispatcherType.REQUEST,
					DispatcherType.ASYNC, DispatcherType.INCLUDE, DispatcherType.ERROR);
		});
	}

	@Test
	void leavesPagesToTheApplication() {
		ErrorPages own = (request, response, status, path) -> null;
		this.contextRunner.withBean("own", ErrorPages.class, () -> own)
			.run((context) -> assertThat(context).getBean(ErrorPages.class).isSameAs(own));
	}

	@Test
	void isSwitchedOff() {
		this.contextRunner.withPropertyValues("method-not-allowed.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean("methodNotAllowedHandlerMapping")
				.doesNotHaveBean("methodNotAllowedExceptionResolver")
				.doesNotHaveBean(RouteTable.class)
				.doesNotHaveBean(WatchedHandlerMapping.class)
				.hasSingleBean(RequestMappingHandlerMapping.class));
	}

	@Test
	void backsOffOnTheOtherStack() {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MethodNotAllowedAutoConfiguration.class,
					WebMvcMethodNotAllowedAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean("methodNotAllowedHandlerMapping")
				.doesNotHaveBean(RouteTable.class));
	}

	@Test
	void backsOffWithoutTheDispatcherServlet() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MethodNotAllowedAutoConfiguration.class,
					WebMvcMethodNotAllowedAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader(DispatcherServlet.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(RouteTable.class));
	}

	@Test
	void worksWithoutTheOtherStackAndTheActuator() {
		this.contextRunner
			.withClassLoader(
					new FilteredClassLoader("org.springframework.web.reactive", "org.springframework.boot.actuate"))
			.run((context) -> assertThat(context).hasNotFailed().hasBean("methodNotAllowedHandlerMapping"));
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
		WebMvcRegistrations ownRegistrations() {
			return new WebMvcRegistrations() {

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
