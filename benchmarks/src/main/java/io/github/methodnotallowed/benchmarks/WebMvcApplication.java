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

package io.github.methodnotallowed.benchmarks;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The measured application on the servlet stack.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class WebMvcApplication {

	@Bean
	WebMvcRoutes routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
			@Value("${benchmark.routes:10}") int routes) {
		return new WebMvcRoutes(mapping, routes);
	}

	@Bean
	RouterFunction<ServerResponse> functionalRoute() {
		return RouterFunctions.route().GET("/f", (request) -> ServerResponse.ok().body("ok")).build();
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@ConditionalOnBooleanProperty("benchmark.filter")
	WebMvcHandWrittenFilter handWrittenFilter(@Value("${benchmark.routes:10}") int routes) {
		return new WebMvcHandWrittenFilter(new HandWrittenProblem(routes));
	}

	/**
	 * Return a handler mapping in front of all others that finds nothing.
	 */
	@Bean
	@ConditionalOnBooleanProperty("benchmark.foreign")
	HandlerMapping foreignMapping() {
		return new WebMvcForeignHandlerMapping();
	}

}
