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

package io.github.methodnotallowed.problem;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ExceptionDepthComparator;
import org.springframework.http.MediaType;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMappingInfo;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

/**
 * Distinguishes an {@code @ExceptionHandler} that an application wrote for the 405 from a
 * catch-all. The first keeps the answer, the second does not.
 * <p>
 * A handler is explicit unless the exception type by which it is chosen is a catch-all. A
 * handler inherited from Spring's {@code ResponseEntityExceptionHandler} is explicit if
 * the application has overridden one of the hooks that it calls. Thread-safe.
 *
 * @since 0.1.0
 */
public final class ExplicitHandlers {

	private static final Set<String> CATCH_ALLS = Set.of("java.lang.Throwable", "java.lang.Exception",
			"java.lang.RuntimeException", "jakarta.servlet.ServletException",
			"org.springframework.core.NestedRuntimeException", "org.springframework.core.NestedCheckedException");

	private static final Set<String> HOOKS_CLASSES = Set.of(
			"org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler",
			"org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler");

	/** The hooks that are called for every exception. */
	private static final Set<String> COMMON_HOOKS = Set.of("handleExceptionInternal", "createResponseEntity");

	private final ApplicationContext context;

	private final Class<? extends Throwable> exceptionType;

	private final Supplier<Map<ControllerAdviceBean, ExceptionHandlerMethodResolver>> advice;

	private final Map<Class<?>, ExceptionHandlerMethodResolver> controllers = new ConcurrentHashMap<>();

	/**
	 * Look for the handlers of an application, at the first question.
	 * @param context the web application context
	 * @param exceptionType the exception by which the stack says 405
	 */
	public ExplicitHandlers(ApplicationContext context, Class<? extends Throwable> exceptionType) {
		this.context = context;
		this.exceptionType = exceptionType;
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
	 * Return whether the application has a handler for an exception. The handler is
	 * looked for as Spring does: in the controller first, then in the advice that applies
	 * to it, for one after the other of the media types.
	 * @param handler the handler that refuses, or {@code null} if the request was refused
	 * before one was found
	 * @param ex the exception that says 405
	 * @param accepted the media types that the client accepts, in its order
	 * @return whether the handler that Spring would choose is an explicit one
	 */
	public boolean isExplicit(@Nullable Object handler, Throwable ex, List<MediaType> accepted) {
		Class<?> controller = null;
		if (handler instanceof HandlerMethod method) {
			controller = method.getBeanType();
			ExceptionHandlerMappingInfo local = chosen(
					this.controllers.computeIfAbsent(controller, ExceptionHandlerMethodResolver::new), ex, accepted);
			if (local != null) {
				return isExplicit(local, controller, ex);
			}
			if (Proxy.isProxyClass(controller)) {
				controller = AopUtils.getTargetClass(method.getBean());
			}
		}
		for (Map.Entry<ControllerAdviceBean, ExceptionHandlerMethodResolver> entry : this.advice.get().entrySet()) {
			ControllerAdviceBean bean = entry.getKey();
			ExceptionHandlerMappingInfo chosen = bean.isApplicableToBeanType(controller)
					? chosen(entry.getValue(), ex, accepted) : null;
			if (chosen != null) {
				return isExplicit(chosen, bean.getBeanType(), ex);
			}
		}
		return false;
	}

	private static @Nullable ExceptionHandlerMappingInfo chosen(ExceptionHandlerMethodResolver resolver, Throwable ex,
			List<MediaType> accepted) {
		for (MediaType mediaType : accepted) {
			ExceptionHandlerMappingInfo chosen = resolver.resolveExceptionMapping(ex, mediaType);
			if (chosen != null) {
				return chosen;
			}
		}
		return null;
	}

	/**
	 * Return whether any advice has an explicit handler for the exception of the stack,
	 * whatever it applies to and produces. Asks for types only, so that it can be called
	 * while beans are created.
	 * @return whether there is one
	 */
	public boolean arePresent() {
		return Arrays.stream(this.context.getBeanNamesForAnnotation(ControllerAdvice.class))
			.map(this.context::getType)
			.filter((type) -> type != null && isOwn(type))
			.map(ClassUtils::getUserClass)
			.anyMatch(this::hasExplicit);
	}

	private boolean hasExplicit(Class<?> type) {
		ExceptionHandlerMappingInfo chosen = new ExceptionHandlerMethodResolver(type)
			.resolveExceptionMappingByExceptionType(this.exceptionType, MediaType.ALL);
		return chosen != null && isExplicit(chosen, type, this.exceptionType);
	}

	/**
	 * Return whether advice is the application's: that of Spring Data REST is not.
	 */
	private static boolean isOwn(Class<?> type) {
		return !type.getName().startsWith("org.springframework.");
	}

	/**
	 * Return whether a handler in advice is an explicit one, and the application's.
	 * @param chosen the handler that Spring would choose
	 * @param type the type of the advice
	 * @param ex the exception that says 405
	 * @return whether it keeps the answer
	 */
	public static boolean isExplicitAdvice(ExceptionHandlerMappingInfo chosen, Class<?> type, Throwable ex) {
		return isOwn(type) && isExplicit(chosen, type, ex);
	}

	private static boolean isExplicit(ExceptionHandlerMappingInfo chosen, @Nullable Class<?> type, Throwable ex) {
		for (Throwable matched = ex; matched != null; matched = matched.getCause()) {
			if (matches(chosen, matched.getClass())) {
				return isExplicit(chosen, type, matched.getClass());
			}
		}
		return false;
	}

	private static boolean matches(ExceptionHandlerMappingInfo chosen, Class<?> exceptionType) {
		return chosen.getExceptionTypes().stream().anyMatch((declared) -> declared.isAssignableFrom(exceptionType));
	}

	private static boolean isExplicit(ExceptionHandlerMappingInfo chosen, @Nullable Class<?> type,
			Class<? extends Throwable> exceptionType) {
		Class<?> author = chosen.getHandlerMethod().getDeclaringClass();
		return (type != null && HOOKS_CLASSES.contains(author.getName())) ? isHooked(author, type, exceptionType)
				: !CATCH_ALLS.contains(closest(chosen.getExceptionTypes().stream(), exceptionType).getName());
	}

	private static Class<?> closest(Stream<Class<? extends Throwable>> declared,
			Class<? extends Throwable> exceptionType) {
		return declared.filter((candidate) -> candidate.isAssignableFrom(exceptionType))
			.min(new ExceptionDepthComparator(exceptionType))
			.orElseThrow();
	}

	/**
	 * Return whether a hook for an exception is overridden.
	 */
	private static boolean isHooked(Class<?> author, Class<?> type, Class<? extends Throwable> exceptionType) {
		Class<?> hooked = closest(Arrays.stream(author.getDeclaredMethods()).flatMap(ExplicitHandlers::hooked),
				exceptionType);
		return Arrays.stream(ReflectionUtils.getAllDeclaredMethods(ClassUtils.getUserClass(type)))
			.filter((method) -> author.isAssignableFrom(method.getDeclaringClass())
					&& method.getDeclaringClass() != author)
			.anyMatch((method) -> COMMON_HOOKS.contains(method.getName()) || hooked(method).anyMatch(hooked::equals));
	}

	/**
	 * Return the exception that a hook is for.
	 */
	private static Stream<Class<? extends Throwable>> hooked(Method method) {
		boolean hook = method.getName().startsWith("handle") && method.getParameterCount() > 2
				&& Throwable.class.isAssignableFrom(method.getParameterTypes()[0]);
		return hook ? Stream.of(method.getParameterTypes()[0].asSubclass(Throwable.class)) : Stream.empty();
	}

}
