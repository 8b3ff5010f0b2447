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

import org.springframework.context.ApplicationContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

/**
 * Reads path patterns from the handler mappings of WebFlux.
 */
final class WebFluxAddresses {

	private WebFluxAddresses() {
	}

	static void collect(ApplicationContext context, BiConsumer<String, Collection<?>> paths) {
		String prefix = context.getEnvironment().getProperty("spring.webflux.base-path", "");
		context.getBeansOfType(HandlerMapping.class, true, false)
			.values()
			.forEach((mapping) -> collect(mapping, (path, methods) -> paths.accept(prefix + path, methods)));
	}

	private static void collect(HandlerMapping mapping, BiConsumer<String, Collection<?>> paths) {
		if (mapping instanceof RequestMappingInfoHandlerMapping annotated) {
			annotated.getHandlerMethods()
				.keySet()
				.forEach((info) -> info.getPatternsCondition()
					.getPatterns()
					.forEach((pattern) -> paths.accept(pattern.getPatternString(),
							info.getMethodsCondition().getMethods())));
		}
		else if (mapping instanceof RouterFunctionMapping functional && functional.getRouterFunction() != null) {
			collect(functional.getRouterFunction(), paths);
		}
		else if (mapping instanceof AbstractUrlHandlerMapping url) {
			url.getHandlerMap().keySet().forEach((pattern) -> paths.accept(pattern.getPatternString(), Set.of()));
		}
	}

	private static void collect(RouterFunction<?> router, BiConsumer<String, Collection<?>> paths) {
		Class<?>[] visitors = { RouterFunctions.Visitor.class, RequestPredicates.Visitor.class };
		router.accept((RouterFunctions.Visitor) RouterAddresses.visitor(visitors,
				(predicate, visitor) -> ((RequestPredicate) predicate).accept((RequestPredicates.Visitor) visitor),
				paths));
	}

}
