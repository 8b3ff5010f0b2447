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

import java.util.List;
import java.util.stream.Stream;

import io.github.methodnotallowed.route.InspectedTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.util.ClassUtils;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;

/**
 * What a native image must know of Spring's classes on WebFlux, and of the requests of
 * the servers that tell their version of HTTP.
 */
final class RefusalRuntimeHints implements RuntimeHintsRegistrar {

	private static final String RESOLVER = "org.springframework.web.reactive.result.method.annotation.ControllerMethodResolver";

	private static final List<String> REQUESTS = List.of("reactor.netty.http.server.HttpServerOperations",
			"reactor.netty.http.server.HttpServerRequest", "reactor.netty.http.HttpInfos",
			"org.apache.catalina.connector.RequestFacade", "org.eclipse.jetty.ee11.servlet.ServletApiRequest",
			"jakarta.servlet.ServletRequest");

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		if (!ClassUtils.isPresent("org.springframework.web.reactive.DispatcherHandler", classLoader)) {
			return;
		}
		ReflectionHints reflection = hints.reflection();
		InspectedTypes.registerRouters(reflection, RouterFunction.class);
		Stream.of(RequestMappingHandlerAdapter.class.getName(), RESOLVER)
			.forEach((name) -> InspectedTypes.registerFields(reflection, name));
		InspectedTypes.registerHierarchy(reflection, ResponseEntityExceptionHandler.class);
		REQUESTS
			.forEach((name) -> reflection.registerType(TypeReference.of(name), MemberCategory.INVOKE_PUBLIC_METHODS));
	}

}
