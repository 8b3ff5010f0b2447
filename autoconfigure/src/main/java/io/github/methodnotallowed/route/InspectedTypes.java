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

import java.util.List;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.TypeReference;

/**
 * Tells a native image about the classes whose fields and methods {@link RouterParts} and
 * {@link RequestHooks} look at. Without a registration, the image has no methods of a
 * class, and an overridden method would be missed.
 *
 * @since 0.1.0
 */
public final class InspectedTypes {

	private static final List<String> ROUTERS = List.of("RouterFunctionBuilder$BuiltRouterFunction",
			"RouterFunctions$AttributesRouterFunction", "RouterFunctions$DefaultNestedRouterFunction",
			"RouterFunctions$DefaultRouterFunction", "RouterFunctions$DifferentComposedRouterFunction",
			"RouterFunctions$FilteredRouterFunction", "RouterFunctions$ResourcesRouterFunction",
			"RouterFunctions$SameComposedRouterFunction");

	private InspectedTypes() {
	}

	/**
	 * Register the router functions of Spring.
	 * @param hints the hints to add to
	 * @param router the type of router functions on the stack
	 */
	public static void registerRouters(ReflectionHints hints, Class<?> router) {
		ROUTERS.stream()
			.map((name) -> router.getPackageName() + "." + name)
			.forEach((name) -> registerFields(hints, name));
	}

	/**
	 * Register a class whose fields are read.
	 * @param hints the hints to add to
	 * @param name the name of the class
	 */
	public static void registerFields(ReflectionHints hints, String name) {
		hints.registerType(TypeReference.of(name), MemberCategory.ACCESS_DECLARED_FIELDS);
	}

	/**
	 * Register a class whose methods are looked at, with all above it.
	 * @param hints the hints to add to
	 * @param type the class
	 */
	public static void registerHierarchy(ReflectionHints hints, Class<?> type) {
		for (Class<?> next = type; next != null && next != Object.class; next = next.getSuperclass()) {
			hints.registerType(TypeReference.of(next));
		}
	}

}
