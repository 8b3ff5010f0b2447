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

import java.lang.reflect.Method;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * The numbered routes on the reactive stack.
 */
final class WebFluxRoutes extends Routes {

	private final RequestMappingHandlerMapping mapping;

	WebFluxRoutes(RequestMappingHandlerMapping mapping, int initial) {
		super(initial);
		this.mapping = mapping;
	}

	@Override
	void register(String pattern, Object handler, Method method) {
		this.mapping.registerMapping(info(pattern), handler, method);
	}

	@Override
	void unregister(String pattern) {
		this.mapping.unregisterMapping(info(pattern));
	}

	private static RequestMappingInfo info(String pattern) {
		return RequestMappingInfo.paths(pattern).methods(RequestMethod.GET).build();
	}

}
