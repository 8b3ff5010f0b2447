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

import io.github.methodnotallowed.webflux.Refusals;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.WebFilter;

/**
 * What refuses requests in one web application context of the reactive stack, the
 * application's own or that of the management port.
 */
@Configuration(proxyBeanMethods = false)
class WebFluxRefusalConfiguration {

	@Bean(defaultCandidate = false)
	HandlerMapping methodNotAllowedHandlerMapping(Refusals refusals, ObjectProvider<TomcatTrace> trace) {
		return refusals.handlerMapping(() -> trace.stream().anyMatch(TomcatTrace::isOpened));
	}

	@Bean(defaultCandidate = false)
	HandlerAdapter methodNotAllowedExceptionHandler(Refusals refusals) {
		return refusals.exceptionHandler();
	}

	@Bean(defaultCandidate = false)
	WebFilter methodNotAllowedFilter(Refusals refusals) {
		return refusals.filter();
	}

	@Bean
	static BeanPostProcessor methodNotAllowedAdvicePostProcessor() {
		return Refusals.advicePostProcessor();
	}

}
