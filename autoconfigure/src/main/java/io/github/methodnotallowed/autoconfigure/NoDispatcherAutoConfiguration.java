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
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Auto-configuration for a web application without a dispatcher of Spring, for example
 * one of Jersey or of plain servlets alone: says that there is nothing to do.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
		after = { WebFluxMethodNotAllowedAutoConfiguration.class, WebMvcMethodNotAllowedAutoConfiguration.class })
@ConditionalOnWebApplication
@ConditionalOnMissingBean(RouteTable.class)
@Conditional(OnEnabledCondition.class)
public final class NoDispatcherAutoConfiguration {

	private static final Log logger = LogFactory.getLog(NoDispatcherAutoConfiguration.class);

	@Bean
	SmartInitializingSingleton noDispatcherNotice() {
		return () -> logger.info("Neither Spring Web MVC nor WebFlux dispatches the requests of this application, so "
				+ "a 405 is not answered with a problem and keeps its Allow. Beans that change problems are not called.");
	}

}
