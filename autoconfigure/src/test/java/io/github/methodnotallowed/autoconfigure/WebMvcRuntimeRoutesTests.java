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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that routes which come and go at run time are seen, whoever makes the handler
 * mapping.
 */
class WebMvcRuntimeRoutesTests {

	@ParameterizedTest
	@ValueSource(
			classes = { NoRegistrations.class, OneRegistration.class, TwoRegistrations.class, EnabledByHand.class })
	void followsTheHandlerMapping(Class<?> configuration) {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MethodNotAllowedAutoConfiguration.class,
					WebMvcMethodNotAllowedAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
					WebMvcAutoConfiguration.class))
			.withUserConfiguration(configuration)
			.run((context) -> {
				RouteTable table = context.getBean(RouteTable.class);
				RequestMappingHandlerMapping mapping = context.getBean("requestMappingHandlerMapping",
						RequestMappingHandlerMapping.class);
				RequestMappingInfo info = RequestMappingInfo.paths("/late")
					.methods(RequestMethod.GET)
					.options(mapping.getBuilderConfiguration())
					.build();
				assertThat(handlers(table)).doesNotContain("size");
				mapping.registerMapping(info, List.of(), ClassUtils.getMethod(List.class, "size"));
				assertThat(handlers(table)).contains("#size()");
				mapping.unregisterMapping(info);
				assertThat(handlers(table)).doesNotContain("size");
			});
	}

	private static String handlers(RouteTable table) {
		return table.match(PathContainer.parsePath("/late")).routes().toString();
	}

	@Configuration(proxyBeanMethods = false)
	static class NoRegistrations {

	}

	@Configuration(proxyBeanMethods = false)
	static class OneRegistration {

		@Bean
		WebMvcRegistrations one() {
			return new WebMvcRegistrations() {
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoRegistrations extends OneRegistration {

		@Bean
		WebMvcRegistrations two() {
			return new WebMvcRegistrations() {
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebMvc
	static class EnabledByHand {

	}

}
