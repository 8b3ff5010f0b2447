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

import io.github.methodnotallowed.contract.DriftSettings;
import io.github.methodnotallowed.contract.DriftWatch;
import io.github.methodnotallowed.route.RouteTable;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.web.context.WebApplicationContext;

/**
 * Auto-configuration for the comparison of a document with the routes.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
		after = { WebMvcMethodNotAllowedAutoConfiguration.class, WebFluxMethodNotAllowedAutoConfiguration.class })
@Conditional(OnDocumentCondition.class)
@ConditionalOnBean(RouteTable.class)
public final class MethodNotAllowedContractAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DriftWatch methodNotAllowedDriftWatch(RouteTable table, MethodNotAllowedProperties properties,
			ApplicationContext context) {
		Resource document = context.getResource(String.valueOf(properties.contract().location()));
		return new DriftWatch(table, context.getEnvironment(), document,
				DriftSettings.defaults().contextPath(contextPath(context)));
	}

	@Bean
	ContractCheck methodNotAllowedContractCheck(DriftWatch watch, MethodNotAllowedProperties properties) {
		return new ContractCheck(watch, properties.contract().onDrift() == OnDrift.FAIL);
	}

	private static String contextPath(ApplicationContext context) {
		Environment environment = context.getEnvironment();
		return (context instanceof WebApplicationContext)
				? prefix(environment, "server.servlet.context-path") + prefix(environment, "spring.mvc.servlet.path")
				: prefix(environment, "spring.webflux.base-path");
	}

	private static String prefix(Environment environment, String key) {
		return environment.getProperty(key, "").replaceFirst("/+$", "");
	}

}
