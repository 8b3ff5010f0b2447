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

import java.time.Clock;
import java.util.List;

import io.github.methodnotallowed.actuate.Bystander;
import io.github.methodnotallowed.actuate.Finding;
import io.github.methodnotallowed.actuate.Findings;
import io.github.methodnotallowed.actuate.MethodNotAllowedEndpoint;
import io.github.methodnotallowed.actuate.RefusalRecorder;
import io.github.methodnotallowed.route.Diagnosis;
import io.github.methodnotallowed.route.FunctionalMethods;
import io.github.methodnotallowed.route.HiddenPaths;
import io.github.methodnotallowed.route.Redirect;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.route.TestRoutes;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link MethodNotAllowedEndpointAutoConfiguration}.
 */
class MethodNotAllowedEndpointAutoConfigurationTests {

	private static final String EXPOSED = "management.endpoints.web.exposure.include=methodnotallowed";

	private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MethodNotAllowedAutoConfiguration.class,
				MethodNotAllowedEndpointAutoConfiguration.class))
		.withBean(RouteTable.class, MethodNotAllowedEndpointAutoConfigurationTests::table);

	@Test
	void createsTheEndpointIfItIsExposed() {
		this.contextRunner.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context).hasSingleBean(MethodNotAllowedEndpoint.class));
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MethodNotAllowedAutoConfiguration.class,
					MethodNotAllowedEndpointAutoConfiguration.class))
			.withBean(RouteTable.class, MethodNotAllowedEndpointAutoConfigurationTests::table)
			.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context).hasSingleBean(MethodNotAllowedEndpoint.class));
	}

	@Test
	void recordsRefusalsUnlessSwitchedOff() {
		this.contextRunner.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context).hasSingleBean(RefusalRecorder.class));
		this.contextRunner.withPropertyValues(EXPOSED, "method-not-allowed.recorder.enabled=false")
			.run((context) -> assertThat(context).hasSingleBean(MethodNotAllowedEndpoint.class)
				.doesNotHaveBean(RefusalRecorder.class));
		this.contextRunner.run((context) -> assertThat(context).doesNotHaveBean(RefusalRecorder.class));
	}

	@Test
	void tellsOfRedirectsThatLostTheMethod() {
		this.contextRunner.withPropertyValues(EXPOSED).run((context) -> {
			context.getBean(Diagnosis.class)
				.redirected(() -> new Redirect("POST", "/old", "", "localhost", 302, "/orders", 1),
						context.getBean(RouteTable.class));
			assertThat(findings(context)).extracting(Finding::code, Finding::message)
				.contains(tuple("redirect-loses-method",
						"POST /old is answered with 302 to /orders, which takes POST, OPTIONS only: clients come back with GET."));
		});
		this.contextRunner.withPropertyValues(EXPOSED, "method-not-allowed.diagnosis.enabled=false")
			.run((context) -> assertThat(findings(context)).isEmpty());
	}

	@Test
	void refusesASizeThatCannotBeMeant() {
		this.contextRunner.withPropertyValues(EXPOSED, "method-not-allowed.recorder.recent-refusals=-1")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidPropertyException.class));
	}

	@Test
	void backsOffIfItIsNotExposed() {
		this.contextRunner.run((context) -> assertThat(context).doesNotHaveBean(MethodNotAllowedEndpoint.class));
	}

	@Test
	void backsOffWithoutAccess() {
		this.contextRunner.withPropertyValues(EXPOSED, "management.endpoint.methodnotallowed.access=NONE")
			.run((context) -> assertThat(context).doesNotHaveBean(MethodNotAllowedEndpoint.class));
	}

	@Test
	void backsOffWithoutARouteTable() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MethodNotAllowedAutoConfiguration.class,
					MethodNotAllowedEndpointAutoConfiguration.class))
			.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context).doesNotHaveBean(MethodNotAllowedEndpoint.class));
	}

	@Test
	void backsOffWithoutTheActuator() {
		// imported by name, as Boot does it: a class that is registered brings its
		// annotations
		new WebApplicationContextRunner().withUserConfiguration(Imported.class)
			.withBean(RouteTable.class, MethodNotAllowedEndpointAutoConfigurationTests::table)
			.withPropertyValues(EXPOSED)
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("methodNotAllowedEndpoint"));
	}

	@Test
	void backsOffWhenTheApplicationHasAnEndpoint() {
		this.contextRunner.withPropertyValues(EXPOSED)
			.withUserConfiguration(OwnEndpoint.class)
			.run((context) -> assertThat(context.getBean(MethodNotAllowedEndpoint.class))
				.isSameAs(context.getBean("ownEndpoint")));
	}

	private static List<Finding> findings(ApplicationContext context) {
		return ((MethodNotAllowedEndpoint.OverviewDescriptor) context.getBean(MethodNotAllowedEndpoint.class)
			.read(null, null)).findings();
	}

	private static RouteTable table() {
		TestRoutes routes = new TestRoutes("controllers");
		routes.annotated("/orders", "Orders#create", "POST");
		return new RouteTable(() -> List.of(routes), new FunctionalMethods(true, true));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ MethodNotAllowedAutoConfiguration.class,
			MethodNotAllowedEndpointAutoConfiguration.class })
	static class Imported {

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnEndpoint {

		@Bean
		MethodNotAllowedEndpoint ownEndpoint(RouteTable table, ApplicationContext context) {
			return new MethodNotAllowedEndpoint(table, HiddenPaths.NONE,
					new Findings(table, context, List::of, List::of), new RefusalRecorder(0, Clock.systemUTC()),
					Bystander.Lookup.NONE, null);
		}

	}

}
