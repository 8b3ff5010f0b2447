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

package io.github.methodnotallowed.webmvc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.methodnotallowed.route.RequestHooks;
import io.github.methodnotallowed.route.RouteSource;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Finds the handler mappings of an application context as its dispatcher servlet does.
 */
final class MappingRoutesFactory {

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
		return of(context, gatewayRefuses,
				BeanFactoryUtils.beansOfTypeIncludingAncestors(context, HandlerMapping.class, true, false));
	}

	/**
	 * Return the handler mappings of a management context, whose dispatcher servlet does
	 * not look into its ancestors: it sees a single mapping made of all others.
	 * @param context the web application context of the management port
	 * @return the handler mappings but ours
	 */
	static List<RouteSource> ofManagement(ApplicationContext context) {
		Map<String, HandlerMapping> beans = context.getBeansOfType(HandlerMapping.class, true, false);
		beans.remove(DispatcherServlet.HANDLER_MAPPING_BEAN_NAME);
		return of(context, false, beans);
	}

	private static List<RouteSource> of(ApplicationContext context, boolean gatewayRefuses,
			Map<String, HandlerMapping> beans) {
		List<Map.Entry<String, HandlerMapping>> mappings = new ArrayList<>(beans.entrySet());
		mappings.sort(Map.Entry.comparingByValue(AnnotationAwareOrderComparator.INSTANCE));
		return mappings.stream()
			.filter((mapping) -> !(mapping.getValue() instanceof RefusalHandlerMapping))
			.map((mapping) -> source(context, gatewayRefuses, mapping.getKey(), mapping.getValue()))
			.toList();
	}

	private static RouteSource source(ApplicationContext context, boolean gatewayRefuses, String name,
			HandlerMapping mapping) {
		boolean readable = mapping instanceof AbstractHandlerMapping stock && stock.usesPathPatterns()
				&& stock.getDefaultHandler() == null && !RequestHooks.areOverridden(mapping, HttpServletRequest.class);
		if (readable && mapping instanceof RequestMappingInfoHandlerMapping annotated) {
			return new AnnotatedRoutes(name, annotated);
		}
		if (readable && mapping instanceof RouterFunctionMapping functional) {
			return new FunctionalRoutes(name, functional, gatewayRefuses);
		}
		if (readable && mapping instanceof AbstractUrlHandlerMapping url) {
			return new UrlRoutes(name, url);
		}
		if (DelegatingRoutes.isDelegating(mapping)) {
			return new DelegatingRoutes(name, mapping, adapters(context), Associations.of(context));
		}
		return new ForeignRoutes(name, mapping);
	}

	private static List<HandlerAdapter> adapters(ApplicationContext context) {
		return BeanFactoryUtils.beansOfTypeIncludingAncestors(context, HandlerAdapter.class, true, false)
			.values()
			.stream()
			.sorted(AnnotationAwareOrderComparator.INSTANCE)
			.toList();
	}

}
