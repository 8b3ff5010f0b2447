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

package io.github.methodnotallowed.comparison.agent;

import java.util.Collection;
import java.util.Set;
import java.util.function.BiConsumer;

import jakarta.servlet.ServletRegistration;

import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Reads path patterns from the handler mappings of Web MVC and from the servlets.
 */
final class WebMvcAddresses {

	private WebMvcAddresses() {
	}

	static void collect(ApplicationContext context, BiConsumer<String, Collection<?>> paths) {
		if (!(context instanceof WebApplicationContext web) || web.getServletContext() == null) {
			return;
		}
		String contextPath = web.getServletContext().getContextPath();
		for (ServletRegistration servlet : web.getServletContext().getServletRegistrations().values()) {
			servlet.getMappings().forEach((mapping) -> paths.accept(contextPath + mapping, Set.of()));
		}
		String prefix = contextPath + context.getEnvironment().getProperty("spring.mvc.servlet.path", "");
		context.getBeansOfType(HandlerMapping.class, true, false)
			.values()
			.forEach((mapping) -> collect(mapping, (path, methods) -> paths.accept(prefix + path, methods)));
	}

	private static void collect(Object mapping, BiConsumer<String, Collection<?>> paths) {
		if (mapping instanceof RequestMappingInfoHandlerMapping annotated) {
			annotated.getHandlerMethods()
				.keySet()
				.forEach((info) -> info.getPatternValues()
					.forEach((pattern) -> paths.accept(pattern, info.getMethodsCondition().getMethods())));
		}
		else if (mapping instanceof RouterFunctionMapping functional && functional.getRouterFunction() != null) {
			collect(functional.getRouterFunction(), paths);
		}
		else if (mapping instanceof AbstractUrlHandlerMapping url) {
			url.getHandlerMap().keySet().forEach((pattern) -> paths.accept(pattern, Set.of()));
		}
		else if (mapping instanceof Iterable<?> delegates) {
			// such as the one of Spring Data REST
			delegates.forEach((delegate) -> collect(delegate, paths));
		}
	}

	private static void collect(RouterFunction<?> router, BiConsumer<String, Collection<?>> paths) {
		Class<?>[] visitors = { RouterFunctions.Visitor.class, RequestPredicates.Visitor.class };
		router.accept((RouterFunctions.Visitor) RouterAddresses.visitor(visitors,
				(predicate, visitor) -> ((RequestPredicate) predicate).accept((RequestPredicates.Visitor) visitor),
				paths));
	}

}
