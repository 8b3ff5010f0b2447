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

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.methodnotallowed.AllowedMethods;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The methods of a WebSocket handshake, which names {@code CONNECT} in every version of
 * HTTP, but has it from HTTP/2 on (RFC 8441).
 */
final class Handshake {

	private static final String CONNECT = "CONNECT";

	private Handshake() {
	}

	/**
	 * Return what is true of the methods that a handler states.
	 */
	static AllowedMethods methods(ServerHttpRequest request, AllowedMethods stated) {
		return (stated.contains(CONNECT) && protocol(request).startsWith("HTTP/1")) ? stated.without(CONNECT) : stated;
	}

	/**
	 * Return the version of HTTP, which only the request of the server tells: as
	 * {@code version()} with Reactor Netty, as {@code getProtocol()} with a servlet.
	 */
	private static String protocol(ServerHttpRequest request) {
		Object served = ServerHttpRequestDecorator.getNativeRequest(request);
		return Stream.of("version", "getProtocol")
			.map((name) -> ReflectionUtils.findMethod(served.getClass(), name))
			.filter(Objects::nonNull)
			.map((method) -> invoke(method, served))
			.findFirst()
			.orElse("HTTP/1");
	}

	private static String invoke(Method method, Object target) {
		Method accessible = ClassUtils.getPubliclyAccessibleMethodIfPossible(method, target.getClass());
		return String.valueOf(ReflectionUtils.invokeMethod(accessible, target));
	}

}
