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

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.ReflectionUtils;

/**
 * Takes router functions of Spring apart where their visitors do not: a visitor hears
 * nothing of the filter functions around a route.
 *
 * @since 0.1.0
 */
public final class RouterParts {

	private RouterParts() {
	}

	/**
	 * Return the router functions that a router function of Spring is made of, in the
	 * order in which they are asked.
	 * @param <T> the type of router functions on the stack
	 * @param router the router function
	 * @param type the type of router functions on the stack
	 * @return its parts; none if it is not of Spring or has no parts
	 * @throws RuntimeException if it cannot be taken apart
	 */
	public static <T> List<T> of(Object router, Class<T> type) {
		List<T> parts = new ArrayList<>();
		if (router.getClass().getPackageName().equals(type.getPackageName())) {
			for (Field field : router.getClass().getDeclaredFields()) {
				Object value = isPart(field, type) ? value(field, router) : List.of();
				Collection<?> values = (value instanceof Collection<?> several) ? several : List.of(value);
				values.forEach((part) -> parts.add(type.cast(part)));
			}
		}
		return parts;
	}

	private static boolean isPart(Field field, Class<?> type) {
		return type.isAssignableFrom(field.getType()) || field.getName().equals("routerFunctions");
	}

	/**
	 * Return the value of a field of a router function.
	 * @param <T> the type of what it has
	 * @param router the router function
	 * @param type the type of what it has
	 * @return the value of its only field of that type, or {@code null} if there is none
	 * @throws RuntimeException if it cannot be read
	 */
	public static <T> @Nullable T find(Object router, Class<T> type) {
		Field field = ReflectionUtils.findField(router.getClass(), null, type);
		return (field != null) ? type.cast(value(field, router)) : null;
	}

	private static Object value(Field field, Object router) {
		ReflectionUtils.makeAccessible(field);
		Object value = ReflectionUtils.getField(field, router);
		Assert.state(value != null, () -> field + " is not set");
		return value;
	}

}
