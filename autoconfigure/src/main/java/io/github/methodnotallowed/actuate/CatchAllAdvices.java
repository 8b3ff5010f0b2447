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

package io.github.methodnotallowed.actuate;

import java.util.List;

import org.springframework.context.ApplicationContext;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

/**
 * Finds exception handlers of an application that take whatever exception there is.
 */
final class CatchAllAdvices {

	private CatchAllAdvices() {
	}

	static List<Finding> find(ApplicationContext context) {
		return ControllerAdviceBean.findAnnotatedBeans(context)
			.stream()
			.map(ControllerAdviceBean::getBeanType)
			.filter((type) -> type != null && new ExceptionHandlerMethodResolver(type)
				.resolveMethodByExceptionType(AnyException.class) != null)
			.map((type) -> new Finding("catch-all-advice",
					type.getName() + " handles every exception, so that without this starter it makes a 500 of a 405.",
					"Let it pass on exceptions that are an ErrorResponse.", List.of()))
			.toList();
	}

	private static final class AnyException extends Exception {

	}

}
