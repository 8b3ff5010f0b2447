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

package io.github.methodnotallowed.webflux;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.methodnotallowed.route.RequestHooks;
import io.github.methodnotallowed.route.RouteSource;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Finds the handler mappings of an application context as its dispatcher handler does.
 */
final class MappingRoutesFactory {

	private static final String GATEWAY = "org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping";

	private MappingRoutesFactory() {
	}

	/**
	 * Return the handler mappings of a context and its ancestors in dispatch order.
	 * @param context the web application context
	 * @param gatewayRefuses whether a request is refused if gateway routes match its path
	 * but none takes its method
	 * @return the handler mappings but ours
	 */
	static List<RouteSource> of(ApplicationContext context, boolean gatewayRefuses) {
		Map<String, HandlerMapping> beans = BeanFactoryUtils.beansOfTypeIncludingAncestors(context,
				HandlerMapping.class, true, false);
		List<HandlerMapping> mappings = new ArrayList<>(beans.values());
		AnnotationAwareOrderComparator.sort(mappings);
		List<RouteSource> sources = new ArrayList<>();
		for (HandlerMapping mapping : mappings) {
			if (!(mapping instanceof RefusalHandlerMapping)) {
				String name = beans.entrySet()
					.stream()
					.filter((entry) -> entry.getValue() == mapping)
					.map(Map.Entry::getKey)
					.findFirst()
					.orElseGet(mapping::toString);
				boolean gateway = mapping.getClass().getName().equals(GATEWAY);
				sources.add(gateway ? GatewayRoutes.of(name, mapping, gatewayRefuses ? context : null)
						: source(name, mapping));
			}
		}
		return sources;
	}

	private static RouteSource source(String name, HandlerMapping mapping) {
		if (RequestHooks.areOverridden(mapping, ServerWebExchange.class)) {
			return new ForeignRoutes(name, mapping);
		}
		if (mapping instanceof RequestMappingInfoHandlerMapping annotated) {
			return new AnnotatedRoutes(name, annotated);
		}
		if (mapping instanceof RouterFunctionMapping functional) {
			return new FunctionalRoutes(name, functional);
		}
		if (mapping instanceof AbstractUrlHandlerMapping url) {
			return new UrlRoutes(name, url);
		}
		return new ForeignRoutes(name, mapping);
	}

}
