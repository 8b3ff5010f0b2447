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

import java.util.stream.Stream;

import io.github.methodnotallowed.route.InspectedTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.handler.SimpleMappingExceptionResolver;
import org.springframework.web.servlet.mvc.ParameterizableViewController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * What a native image must know of Spring's classes on Web MVC.
 */
final class RefusalRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		if (!ClassUtils.isPresent("org.springframework.web.servlet.DispatcherServlet", classLoader)) {
			return;
		}
		ReflectionHints reflection = hints.reflection();
		InspectedTypes.registerRouters(reflection, RouterFunction.class);
		InspectedTypes.registerFields(reflection, SimpleMappingExceptionResolver.class.getName());
		Stream
			.of(DispatcherServlet.class, ParameterizableViewController.class, ResourceHttpRequestHandler.class,
					ResponseEntityExceptionHandler.class)
			.forEach((type) -> InspectedTypes.registerHierarchy(reflection, type));
		reflection.registerType(TypeReference.of(Associations.MAPPINGS));
	}

}
