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

package io.github.methodnotallowed.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The servers that every row of the table is asked on.
 */
public enum Server {

	MVC_ON_TOMCAT(Stack.MVC, "Tomcat", "tomcat"),

	MVC_ON_JETTY(Stack.MVC, "Jetty", "jetty"),

	WEBFLUX_ON_NETTY(Stack.WEBFLUX, "Netty", "reactor.netty"),

	WEBFLUX_ON_TOMCAT(Stack.WEBFLUX, "Tomcat", "tomcat");

	private final Stack stack;

	private final String engine;

	private final String module;

	Server(Stack stack, String engine, String module) {
		this.stack = stack;
		this.engine = engine;
		this.module = module;
	}

	public Stack stack() {
		return this.stack;
	}

	String engine() {
		return this.engine;
	}

	/**
	 * Return the auto-configurations to exclude, as every server and gateway is on the
	 * class path.
	 * @param engine the engine to use instead of the usual one, or an empty string
	 */
	List<String> otherAutoConfigurations(String engine) {
		String module = engine.isEmpty() ? this.module : engine.toLowerCase(Locale.ROOT);
		List<String> others = Arrays.stream(values())
			.flatMap((server) -> Stream.of("org.springframework.boot.%s.".formatted(server.module),
					server.stack.gateway()))
			.filter((candidate) -> !candidate.contains(".%s.".formatted(module))
					&& !candidate.equals(this.stack.gateway()))
			.toList();
		return Component.autoConfigurations()
			.stream()
			.filter((candidate) -> others.stream().anyMatch(candidate::startsWith))
			.toList();
	}

	@Override
	public String toString() {
		return this.stack + " on " + this.engine;
	}

}
