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

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration for the {@link RefusalCounter}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = MethodNotAllowedAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MethodNotAllowedProperties.class)
@ConditionalOnSingleCandidate(MeterRegistry.class)
@ConditionalOnSwitch("method-not-allowed.metrics.enabled")
public final class MethodNotAllowedMetricsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	RefusalCounter refusalCounter(MeterRegistry registry, MethodNotAllowedProperties properties) {
		return new RefusalCounter(registry, properties.metrics().maxSeries());
	}

}
