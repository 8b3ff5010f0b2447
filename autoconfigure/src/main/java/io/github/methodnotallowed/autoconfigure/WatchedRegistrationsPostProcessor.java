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

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.Ordered;

/**
 * Registers our handler mapping for annotated controllers where nobody else registers
 * one. Boot ignores all registrations when there are two of them, so that this has to be
 * decided when all bean definitions are known.
 */
class WatchedRegistrationsPostProcessor implements BeanDefinitionRegistryPostProcessor, Ordered {

	private final Class<?> registrations;

	private final Class<?> watched;

	WatchedRegistrationsPostProcessor(Class<?> registrations, Class<?> watched) {
		this.registrations = registrations;
		this.watched = watched;
	}

	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		if (registry instanceof ConfigurableListableBeanFactory beanFactory
				&& beanFactory.getBeanNamesForType(this.registrations, true, false).length == 0) {
			registry.registerBeanDefinition(this.watched.getName(), new RootBeanDefinition(this.watched));
		}
	}

}
