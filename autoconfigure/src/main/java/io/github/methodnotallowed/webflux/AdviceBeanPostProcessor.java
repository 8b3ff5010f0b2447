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

package io.github.methodnotallowed.webflux;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.methodnotallowed.problem.ExplicitHandlers;
import io.github.methodnotallowed.problem.RefusingExceptions;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.http.MediaType;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMappingInfo;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Keeps the 405 that a controller throws from catch-all exception handlers, those of the
 * controller and those of advice. The adapter of controllers asks them at once, before
 * any dispatch exception handler, and offers no place for ours. Advice of our own would
 * have to take all exceptions, and others would count it. So the adapter does not find
 * such handlers for a 405, which then goes on to {@link RefusalExceptionHandler}. A
 * controller that is registered at run time keeps its own.
 */
final class AdviceBeanPostProcessor implements BeanPostProcessor {

	private static final Log logger = LogFactory.getLog(AdviceBeanPostProcessor.class);

	private final Set<Class<?>> controllers = ConcurrentHashMap.newKeySet();

	private final List<Map<Class<?>, ExceptionHandlerMethodResolver>> resolvers = new CopyOnWriteArrayList<>();

	@Override
	@SuppressWarnings("unchecked")
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof RequestMappingHandlerAdapter) {
			Object resolver = value(bean, "methodResolver");
			if (value(resolver, "exceptionHandlerAdviceCache") instanceof Map<?, ?> advice) {
				narrow(advice);
			}
			if (value(resolver, "exceptionHandlerCache") instanceof Map<?, ?> local) {
				this.resolvers.add((Map<Class<?>, ExceptionHandlerMethodResolver>) local);
				this.controllers.forEach(this::narrow);
			}
		}
		else if (bean instanceof RequestMappingHandlerMapping mapping) {
			mapping.getHandlerMethods().values().stream().map(HandlerMethod::getBeanType).forEach(this::narrow);
		}
		return bean;
	}

	/**
	 * Narrow the handlers of a controller, before the adapter looks for them. Those that
	 * contradict each other fail then, not here.
	 */
	private void narrow(Class<?> controller) {
		this.controllers.add(controller);
		try {
			ExceptionHandlerMethodResolver narrow = new ExplicitOnly(controller);
			if (narrow.hasExceptionMappings()) {
				this.resolvers.forEach((cache) -> cache.put(controller, narrow));
			}
		}
		catch (IllegalStateException ex) {
			logger.debug("The exception handlers of " + controller + " are left as they are", ex);
		}
	}

	/**
	 * Return the value of a field, or {@code null} if a version of Spring has another.
	 */
	private static @Nullable Object value(@Nullable Object target, String name) {
		Field field = (target != null) ? ReflectionUtils.findField(target.getClass(), name) : null;
		if (field == null) {
			return null;
		}
		ReflectionUtils.makeAccessible(field);
		return ReflectionUtils.getField(field, target);
	}

	@SuppressWarnings("unchecked")
	private static void narrow(Map<?, ?> advice) {
		((Map<ControllerAdviceBean, ExceptionHandlerMethodResolver>) advice).replaceAll((bean, resolver) -> {
			Class<?> type = bean.getBeanType();
			return (type != null) ? new ExplicitOnly(type) : resolver;
		});
	}

	/**
	 * Finds only explicit handlers for a 405.
	 */
	private static final class ExplicitOnly extends ExceptionHandlerMethodResolver {

		private final Class<?> type;

		ExplicitOnly(Class<?> type) {
			super(type);
			this.type = type;
		}

		@Override
		public @Nullable ExceptionHandlerMappingInfo resolveExceptionMapping(Throwable ex, MediaType mediaType) {
			ExceptionHandlerMappingInfo chosen = super.resolveExceptionMapping(ex, mediaType);
			boolean caught = chosen != null && RefusingExceptions.fieldsOfItself(ex) != null
					&& !ExplicitHandlers.isExplicitAdvice(chosen, this.type, ex);
			return caught ? null : chosen;
		}

	}

}
