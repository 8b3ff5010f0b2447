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

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.template.TemplateAvailabilityProviders;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.context.reactive.ReactiveWebApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * Tells whether an application has a page of its own for a 405, as a template or as a
 * file, where Boot looks for it.
 */
final class DesignedErrorPages {

	/** The name of the view for all errors that have no view of their own. */
	static final String VIEW = "error";

	private static final List<String> NAMES = List.of("error/405", "error/4xx");

	/** What Boot looks for on WebFlux where Web MVC has the view for all errors. */
	private static final String REACTIVE_NAME = "error/error";

	private static final String BOOT = "org.springframework.boot.";

	private static final String VIEW_TYPE = "org.springframework.web.servlet.View";

	private static final String RESOLVER_TYPE = "org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver";

	/** What is looked for among the beans of Web MVC. */
	static final List<String> TYPES = List.of(VIEW_TYPE, RESOLVER_TYPE);

	private DesignedErrorPages() {
	}

	static boolean arePresent(ApplicationContext context, WebProperties properties) {
		if (NAMES.stream().anyMatch((name) -> exists(name, context, properties))) {
			return true;
		}
		return (context instanceof ReactiveWebApplicationContext) ? exists(REACTIVE_NAME, context, properties)
				: isDesigned(context) || ownBeans(context, RESOLVER_TYPE).findAny().isPresent();
	}

	private static boolean exists(String name, ApplicationContext context, WebProperties properties) {
		return new TemplateAvailabilityProviders(context).getProvider(name, context) != null
				|| isFile(name, context, properties);
	}

	/**
	 * Return whether the view for all errors is the application's: a template, or a bean
	 * other than Boot's whitelabel page.
	 */
	static boolean isDesigned(ApplicationContext context) {
		return new TemplateAvailabilityProviders(context).getProvider(VIEW, context) != null
				|| ownBeans(context, VIEW_TYPE).anyMatch(VIEW::equals);
	}

	private static Stream<String> ownBeans(ApplicationContext context, String type) {
		if (!ClassUtils.isPresent(type, context.getClassLoader())) {
			return Stream.empty();
		}
		Class<?> resolved = ClassUtils.resolveClassName(type, context.getClassLoader());
		return Arrays.stream(context.getBeanNamesForType(resolved, true, false))
			.filter((name) -> !isBoots(context, name));
	}

	/**
	 * Return whether a bean comes from Boot's own configuration.
	 */
	private static boolean isBoots(ApplicationContext context, String name) {
		if (!(context.getAutowireCapableBeanFactory() instanceof ConfigurableListableBeanFactory beans)
				|| !beans.containsBeanDefinition(name)) {
			return false;
		}
		// the only trace of a bean that was processed ahead of time
		Method factory = (beans.getMergedBeanDefinition(name) instanceof RootBeanDefinition definition)
				? definition.getResolvedFactoryMethod() : null;
		return factory != null && factory.getDeclaringClass().getName().startsWith(BOOT);
	}

	private static boolean isFile(String name, ApplicationContext context, WebProperties properties) {
		for (String location : properties.getResources().getStaticLocations()) {
			if (context.getResource(location + name + ".html").exists()) {
				return true;
			}
		}
		return false;
	}

}
