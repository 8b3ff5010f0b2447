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

import io.github.methodnotallowed.problem.RefusalResponder;
import io.github.methodnotallowed.route.Diagnosis;
import io.github.methodnotallowed.route.ObservedPatterns;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.webflux.Refusals;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.DispatcherHandler;

/**
 * The reactive stack on a management port of its own.
 *
 * @since 0.1.0
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnClass(DispatcherHandler.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBean({ MethodNotAllowedProperties.class, Refusals.class })
@Import({ WebFluxTomcatConfiguration.class, WebFluxRefusalConfiguration.class })
public final class WebFluxMethodNotAllowedManagementConfiguration {

	@Bean
	RouteTable webFluxRouteTable(ApplicationContext context, MethodNotAllowedProperties properties) {
		return new RouteTable(() -> Refusals.sources(context, false), properties.functional().toMethods());
	}

	@Bean
	Refusals methodNotAllowedRefusals(ApplicationContext context, RouteTable webFluxRouteTable,
			MethodNotAllowedProperties properties, ObservedPatterns patterns, RefusalResponder responder,
			Diagnosis diagnosis) {
		return new Refusals(context, webFluxRouteTable, properties.toHiddenPaths(), patterns, responder, diagnosis,
				(preferred) -> List.of());
	}

}
