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

package io.github.methodnotallowed.webmvc;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.AbstractHandlerMethodExceptionResolver;
import org.springframework.web.servlet.handler.SimpleMappingExceptionResolver;
import org.springframework.web.servlet.mvc.annotation.ResponseStatusExceptionResolver;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/**
 * The exception resolvers that an application has written or configured, as far as they
 * are meant for a 405. One that makes a server error of whatever comes is not.
 */
final class ApplicationResolvers {

	private static final List<Class<?>> CATCH_ALLS = List.of(Throwable.class, Exception.class, RuntimeException.class,
			ServletException.class);

	private final List<HandlerExceptionResolver> resolvers;

	ApplicationResolvers(Stream<HandlerExceptionResolver> resolvers) {
		this.resolvers = resolvers.filter(ApplicationResolvers::isOwn).toList();
	}

	/**
	 * Return whether a resolver is none of those that Spring itself sets up.
	 */
	private static boolean isOwn(HandlerExceptionResolver resolver) {
		return !(resolver instanceof AbstractHandlerMethodExceptionResolver)
				&& resolver.getClass() != ResponseStatusExceptionResolver.class
				&& resolver.getClass() != DefaultHandlerExceptionResolver.class
				&& !resolver.getClass().getName().startsWith("org.springframework.boot.");
	}

	boolean arePresent() {
		return !this.resolvers.isEmpty();
	}

	/**
	 * Ask one after the other.
	 * @return the answer, or {@code null} if nobody has one
	 */
	@Nullable ModelAndView ask(HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception ex) {
		for (HandlerExceptionResolver resolver : this.resolvers) {
			if (!(resolver instanceof SimpleMappingExceptionResolver mapping) || names(mapping, ex)) {
				ModelAndView answer = ask(resolver, request, response, handler, ex);
				if (answer != null) {
					return answer;
				}
			}
		}
		return null;
	}

	private static @Nullable ModelAndView ask(HandlerExceptionResolver resolver, HttpServletRequest request,
			HttpServletResponse response, @Nullable Object handler, Exception ex) {
		int status = response.getStatus();
		Map<String, List<String>> fields = new LinkedHashMap<>();
		response.getHeaderNames().forEach((name) -> fields.put(name, List.copyOf(response.getHeaders(name))));
		ModelAndView answer = resolver.resolveException(request, response, handler, ex);
		if (answer == null || response.isCommitted() || !isServerError(answer, response)) {
			return answer;
		}
		response.reset();
		response.setStatus(status);
		fields.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		return null;
	}

	private static boolean isServerError(ModelAndView answer, HttpServletResponse response) {
		HttpStatusCode status = answer.getStatus();
		return (status != null) ? status.is5xxServerError()
				: response.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value();
	}

	/**
	 * Return whether a mapping names an exception, by a part of the name of its type or
	 * of one above, rather than by what all exceptions have in common.
	 */
	private static boolean names(SimpleMappingExceptionResolver resolver, Exception ex) {
		Field field = ReflectionUtils.findField(SimpleMappingExceptionResolver.class, "exceptionMappings");
		if (field == null) {
			return true;
		}
		ReflectionUtils.makeAccessible(field);
		return ReflectionUtils.getField(field, resolver) instanceof Properties mappings
				&& mappings.stringPropertyNames().stream().anyMatch((name) -> names(name, ex));
	}

	private static boolean names(String name, Exception ex) {
		return CATCH_ALLS.stream().noneMatch((type) -> type.getName().contains(name))
				&& Stream.<Class<?>>iterate(ex.getClass(), (type) -> !CATCH_ALLS.contains(type), Class::getSuperclass)
					.anyMatch((type) -> type.getName().contains(name));
	}

}
