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
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.webflux.AnswerWriter;
import io.github.methodnotallowed.webflux.ApplicationHandlers;
import io.github.methodnotallowed.webflux.RefusalExceptionHandler;
import io.github.methodnotallowed.webflux.RefusalHandlerMapping;
import io.github.methodnotallowed.webflux.RequestRoutes;
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
	void createsGuardAndNetOverOneTable() {
		this.contextRunner.run((context) -> assertThat(context).hasSingleBean(RefusalHandlerMapping.class)
			.hasSingleBean(RefusalExceptionHandler.class)
			.hasSingleBean(AnswerWriter.class)
			.hasSingleBean(RouteTable.class));
	}

	@Test
	void backsOffWhenTheApplicationHasTheBeans() {
		this.contextRunner.withUserConfiguration(OwnBeans.class).run((context) -> {
			assertThat(context).getBean(RefusalHandlerMapping.class).isSameAs(context.getBean("ownGuard"));
			assertThat(context).getBean(RefusalExceptionHandler.class).isSameAs(context.getBean("ownNet"));
			assertThat(context).getBean(AnswerWriter.class).isSameAs(context.getBean("ownAnswers"));
		});
	}

	@Test
	void isSwitchedOff() {
		this.contextRunner.withPropertyValues("method-not-allowed.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(RefusalHandlerMapping.class)
				.doesNotHaveBean(RefusalExceptionHandler.class)
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
				.doesNotHaveBean(RefusalHandlerMapping.class)
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
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(RefusalHandlerMapping.class));
	}

	@Test
	void leavesTraceToTomcatWhereTheGuardIsNotInFront() {
		this.contextRunner
			.run((context) -> assertThat(context).hasSingleBean(TomcatTrace.class).hasBean("tomcatTraceCustomizer"));
		this.contextRunner.withUserConfiguration(OwnBeans.class)
			.run((context) -> assertThat(context).doesNotHaveBean(TomcatTrace.class));
		this.contextRunner.withBean(HttpHandler.class, () -> (request, response) -> response.setComplete())
			.run((context) -> assertThat(context).doesNotHaveBean(TomcatTrace.class));
	}

	@Test
	void worksWithoutTomcat() {
		this.contextRunner
			.withClassLoader(new FilteredClassLoader("org.apache.catalina", "org.springframework.boot.tomcat"))
			.run((context) -> assertThat(context).hasSingleBean(RefusalHandlerMapping.class)
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
	static class OwnBeans {

		@Bean
		AnswerWriter ownAnswers(RefusalResponder responder, RequestRoutes lookup) {
			return new AnswerWriter(responder, lookup, (preferred) -> null, new ObservedPatterns(0));
		}

		@Bean
		RefusalHandlerMapping ownGuard(RequestRoutes lookup, AnswerWriter answers, ApplicationHandlers own) {
			return new RefusalHandlerMapping(lookup, answers, own, () -> false);
		}

		@Bean
		RefusalExceptionHandler ownNet(RequestRoutes lookup, AnswerWriter answers, ApplicationHandlers own) {
			return new RefusalExceptionHandler(lookup, answers, own);
		}

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
