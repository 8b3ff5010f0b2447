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

package io.github.methodnotallowed;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

/**
 * Tells an {@code @ExceptionHandler} that an application wrote for the 405 from one that
 * catches whatever comes. The first keeps the answer, the second does not.
 * <p>
 * A handler is explicit if it names an exception that carries a status, or if it is a
 * hook of Spring's {@code ResponseEntityExceptionHandler} that the application has
 * overridden. Thread-safe.
 *
 * @since 0.1.0
 */
public final class ExplicitHandlers {

	private static final String HOOKS_CLASS = "ResponseEntityExceptionHandler";

	private static final Set<String> HOOKS = Set.of("handleHttpRequestMethodNotSupported",
			"handleMethodNotAllowedException", "handleExceptionInternal", "createResponseEntity");

	private static final Class<?> NO_CONTROLLER = Void.class;

	private final ApplicationContext context;

	private final Class<? extends Throwable> exceptionType;

	private final Set<Class<?>> ignored;

	private final Supplier<Map<ControllerAdviceBean, ExceptionHandlerMethodResolver>> advice;

	private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();

	/**
	 * Look for the handlers of an application, at the first question.
	 * @param context the web application context
	 * @param exceptionType the exception by which the stack says 405
	 * @param ignored types of advice that are none of the application's
	 */
	public ExplicitHandlers(ApplicationContext context, Class<? extends Throwable> exceptionType, Class<?>... ignored) {
		this.context = context;
		this.exceptionType = exceptionType;
		this.ignored = Set.of(ignored);
		this.advice = SingletonSupplier.of(this::find);
	}

	private Map<ControllerAdviceBean, ExceptionHandlerMethodResolver> find() {
		Map<ControllerAdviceBean, ExceptionHandlerMethodResolver> resolvers = new LinkedHashMap<>();
		for (ControllerAdviceBean bean : ControllerAdviceBean.findAnnotatedBeans(this.context)) {
			Class<?> type = bean.getBeanType();
			if (type != null && isOwn(type)) {
				resolvers.put(bean, new ExceptionHandlerMethodResolver(type));
			}
		}
		return resolvers;
	}

	/**
	 * Return whether the application has a handler for the 405 of a controller.
	 * @param controller the type of the controller that refuses, or {@code null} if the
	 * request was refused before one was found
	 * @return whether the handler that Spring would choose is an explicit one
	 */
	public boolean apply(@Nullable Class<?> controller) {
		return this.known.computeIfAbsent((controller != null) ? controller : NO_CONTROLLER,
				(type) -> (controller != null && isLocal(controller)) || isAdvised(controller));
	}

	private boolean isAdvised(@Nullable Class<?> controller) {
		return this.advice.get()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().isApplicableToBeanType(controller))
			.flatMap((entry) -> Stream.ofNullable(entry.getValue().resolveMethodByExceptionType(this.exceptionType))
				.map((method) -> isExplicit(method, entry.getKey().getBeanType())))
			.findFirst()
			.orElse(false);
	}

	/**
	 * Return whether any advice has an explicit handler, whatever it applies to. Asks for
	 * types only, so that it can be called while beans are created.
	 * @return whether there is one
	 */
	public boolean exist() {
		return Arrays.stream(this.context.getBeanNamesForAnnotation(ControllerAdvice.class))
			.map(this.context::getType)
			.filter((type) -> type != null && isOwn(type))
			.map(ClassUtils::getUserClass)
			.anyMatch(this::isLocal);
	}

	/**
	 * Return whether advice is the application's: that of Spring Data REST is not.
	 */
	private boolean isOwn(Class<?> type) {
		return !this.ignored.contains(type) && !type.getName().startsWith("org.springframework.");
	}

	private boolean isLocal(Class<?> controller) {
		Method method = new ExceptionHandlerMethodResolver(controller).resolveMethodByExceptionType(this.exceptionType);
		return method != null && isExplicit(method, controller);
	}

	private boolean isExplicit(Method method, @Nullable Class<?> type) {
		if (type != null && method.getDeclaringClass().getSimpleName().equals(HOOKS_CLASS)) {
			return Arrays.stream(ReflectionUtils.getAllDeclaredMethods(type))
				.anyMatch((candidate) -> HOOKS.contains(candidate.getName())
						&& !candidate.getDeclaringClass().getSimpleName().equals(HOOKS_CLASS));
		}
		return declaredTypes(method).stream()
			.anyMatch((declared) -> declared.isAssignableFrom(this.exceptionType)
					&& ErrorResponse.class.isAssignableFrom(declared));
	}

	private static Collection<Class<?>> declaredTypes(Method method) {
		ExceptionHandler annotation = AnnotatedElementUtils.findMergedAnnotation(method, ExceptionHandler.class);
		return (annotation != null && annotation.value().length > 0) ? List.of(annotation.value())
				: List.of(method.getParameterTypes());
	}

}
