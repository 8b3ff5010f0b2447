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

import io.github.methodnotallowed.metrics.RefusalCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MethodNotAllowedMetricsAutoConfiguration}.
 */
class MethodNotAllowedMetricsAutoConfigurationTests {

	// imported by name, as Boot does it: a class that is registered brings its
	// annotations
	private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
		.withUserConfiguration(Imported.class);

	private final WebApplicationContextRunner metrics = this.contextRunner
		.withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class));

	@Test
	void countsIfThereIsARegistry() {
		this.metrics.run((context) -> assertThat(context).hasSingleBean(RefusalCounter.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "method-not-allowed.metrics.enabled=false", "method-not-allowed.metrics.enabled=off",
			"method-not-allowed.enabled=false" })
	void doesNotCountIfItIsSwitchedOff(String property) {
		this.metrics.withPropertyValues(property)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(RefusalCounter.class));
	}

	@Test
	void backsOffWithoutARegistry() {
		this.contextRunner.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(RefusalCounter.class));
	}

	@Test
	void backsOffWithoutMicrometer() {
		this.contextRunner.withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("refusalCounter"));
	}

	@Test
	void backsOffIfNobodySaysWhichRegistry() {
		this.contextRunner.withBean("one", MeterRegistry.class, SimpleMeterRegistry::new)
			.withBean("other", MeterRegistry.class, SimpleMeterRegistry::new)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(RefusalCounter.class));
	}

	@Test
	void backsOffWhenTheApplicationHasACounter() {
		this.metrics.withUserConfiguration(OwnCounter.class)
			.run((context) -> assertThat(context.getBean(RefusalCounter.class))
				.isSameAs(context.getBean("ownCounter")));
	}

	@Test
	void refusesANegativeNumberOfSeries() {
		this.metrics.withPropertyValues("method-not-allowed.metrics.max-series=-1")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage(
						"The property 'method-not-allowed.metrics.max-series' has the value '-1', which cannot be used. "
								+ "Write 0 to tell no pattern, or a greater number."));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ MethodNotAllowedAutoConfiguration.class,
			MethodNotAllowedMetricsAutoConfiguration.class })
	static class Imported {

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnCounter {

		@Bean
		RefusalCounter ownCounter() {
			return new RefusalCounter(new SimpleMeterRegistry(), 1);
		}

	}

}
