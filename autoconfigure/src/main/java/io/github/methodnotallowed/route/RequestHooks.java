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

package io.github.methodnotallowed.route;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The methods by which a class of Spring deals with a request, and which a subclass can
 * override.
 *
 * @since 0.1.0
 */
public final class RequestHooks {

	private static final List<String> SPRING = List.of("org.springframework.web.", "org.springframework.boot.");

	private RequestHooks() {
	}

	/**
	 * Return whether an object overrides a method by which its class of Spring deals with
	 * a request.
	 * @param target the object, whose class extends one of Spring
	 * @param requestType the type by which methods see the request
	 * @return whether a method with such an argument is overridden, or may be overridden
	 */
	public static boolean areOverridden(Object target, Class<?> requestType) {
		for (Class<?> type = target.getClass(); !isSpring(type); type = type.getSuperclass()) {
			if (Arrays.stream(type.getDeclaredMethods()).anyMatch((method) -> overrides(method, requestType))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isSpring(Class<?> type) {
		boolean proxied = type.getName().contains(ClassUtils.CGLIB_CLASS_SEPARATOR);
		return type == Object.class || (!proxied && SPRING.stream().anyMatch(type.getName()::startsWith));
	}

	private static boolean overrides(Method method, Class<?> requestType) {
		return !Modifier.isPrivate(method.getModifiers())
				&& Arrays.asList(method.getParameterTypes()).contains(requestType)
				&& ReflectionUtils.findMethod(method.getDeclaringClass().getSuperclass(), method.getName(),
						method.getParameterTypes()) != null;
	}

}
