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

import io.github.methodnotallowed.route.InspectedTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;

/**
 * Makes the methods of beans known in a native image where we ask which methods a bean
 * overrides: handler mappings, handlers with methods of their own, servlets and advice.
 * The types are named by text, because an application has one stack only.
 */
final class InspectedBeans implements BeanRegistrationAotProcessor {

	private static final String REGISTRATION = "org.springframework.boot.web.servlet.ServletRegistrationBean";

	private static final List<String> TYPES = List.of("org.springframework.web.reactive.HandlerMapping",
			"org.springframework.web.servlet.HandlerMapping", "org.springframework.web.servlet.mvc.Controller",
			"jakarta.servlet.Servlet");

	@Override
	public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
		Class<?> type = is(REGISTRATION, bean.getBeanClass()) ? servlet(bean.getBeanType()) : bean.getBeanClass();
		boolean inspected = TYPES.stream().anyMatch((name) -> is(name, type))
				|| AnnotatedElementUtils.hasAnnotation(type, ControllerAdvice.class);
		return inspected
				? (context, code) -> InspectedTypes.registerHierarchy(context.getRuntimeHints().reflection(), type)
				: null;
	}

	private static boolean is(String name, Class<?> type) {
		ClassLoader loader = InspectedBeans.class.getClassLoader();
		return ClassUtils.isPresent(name, loader) && ClassUtils.resolveClassName(name, loader).isAssignableFrom(type);
	}

	/**
	 * Return the servlet of a registration, as far as its type tells.
	 */
	private static Class<?> servlet(ResolvableType registration) {
		ClassLoader loader = InspectedBeans.class.getClassLoader();
		return registration.as(ClassUtils.resolveClassName(REGISTRATION, loader)).getGeneric().resolve(Object.class);
	}

}
