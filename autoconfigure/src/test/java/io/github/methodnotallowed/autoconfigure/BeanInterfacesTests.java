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

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Others collect beans by type: Spring Cloud Function every function, Spring Integration
 * every converter, springdoc every advice. A bean of ours has no interface but those that
 * Spring itself calls it by, and is no candidate where an application wants the only one.
 */
class BeanInterfacesTests {

	private static final String ROOT = "io.github.methodnotallowed.";

	/** What Spring itself looks for, and nobody injects or counts. */
	private static final Set<String> CALLED = Set.of("org.springframework.core.Ordered",
			"org.springframework.core.PriorityOrdered",
			"org.springframework.beans.factory.config.BeanFactoryPostProcessor",
			"org.springframework.beans.factory.config.BeanPostProcessor",
			"org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor",
			"org.springframework.beans.factory.Aware", "org.springframework.beans.factory.BeanNameAware",
			"org.springframework.boot.web.servlet.ServletContextInitializer",
			"org.springframework.boot.web.server.WebServerFactoryCustomizer",
			"org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations",
			"org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations",
			"org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer",
			"org.springframework.web.server.WebFilter");

	/** What an application may want to have injected, so that ours is no candidate. */
	private static final Set<String> COLLECTED = Set.of("org.springframework.web.servlet.HandlerMapping",
			"org.springframework.web.servlet.HandlerExceptionResolver",
			"org.springframework.web.reactive.HandlerMapping", "org.springframework.web.reactive.HandlerAdapter",
			"org.springframework.web.reactive.DispatchExceptionHandler");

	@Test
	void beansOfWebMvcHaveNoOtherInterfaces() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MethodNotAllowedAutoConfiguration.class,
					WebMvcMethodNotAllowedAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
					WebMvcAutoConfiguration.class))
			.withPropertyValues("method-not-allowed.trace=reject")
			.run((context) -> check(context.getSourceApplicationContext()));
	}

	@Test
	void beansOfWebFluxHaveNoOtherInterfaces() {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MethodNotAllowedAutoConfiguration.class,
					WebFluxMethodNotAllowedAutoConfiguration.class, HttpHandlerAutoConfiguration.class,
					WebFluxAutoConfiguration.class))
			.run((context) -> check(context.getSourceApplicationContext()));
	}

	private static void check(ApplicationContext context) {
		ConfigurableListableBeanFactory beans = (ConfigurableListableBeanFactory) context
			.getAutowireCapableBeanFactory();
		Map<String, Set<String>> unexpected = new TreeMap<>();
		for (String name : beans.getBeanDefinitionNames()) {
			if (isOurs(beans, name)) {
				Set<String> others = others(beans.getBean(name));
				if (!((AbstractBeanDefinition) beans.getMergedBeanDefinition(name)).isDefaultCandidate()) {
					others.removeAll(COLLECTED);
				}
				unexpected.put(name, others);
			}
		}
		assertThat(unexpected).hasSizeGreaterThan(5).containsKey("refusalResponder");
		unexpected.values().removeIf(Set::isEmpty);
		assertThat(unexpected).isEmpty();
		assertThat(context.getBeanNamesForAnnotation(ControllerAdvice.class)).isEmpty();
	}

	private static boolean isOurs(ConfigurableListableBeanFactory beans, String name) {
		String configuration = beans.getBeanDefinition(name).getFactoryBeanName();
		Class<?> author = beans.getType((configuration != null) ? configuration : name);
		return author != null && author.getName().startsWith(ROOT);
	}

	private static Set<String> others(Object bean) {
		return ClassUtils.getAllInterfacesAsSet(bean)
			.stream()
			.map(Class::getName)
			.filter((type) -> !CALLED.contains(type) && !type.startsWith(ROOT))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
