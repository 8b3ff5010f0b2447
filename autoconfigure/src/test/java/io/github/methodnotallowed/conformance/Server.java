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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.jetty.autoconfigure.reactive.JettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;

/**
 * The servers that every row of the table is asked on.
 */
public enum Server {

	MVC_ON_TOMCAT(Stack.MVC, "Tomcat", TomcatServletWebServerAutoConfiguration.class),

	MVC_ON_JETTY(Stack.MVC, "Jetty", JettyServletWebServerAutoConfiguration.class),

	WEBFLUX_ON_NETTY(Stack.WEBFLUX, "Netty", NettyReactiveWebServerAutoConfiguration.class),

	WEBFLUX_ON_TOMCAT(Stack.WEBFLUX, "Tomcat", TomcatReactiveWebServerAutoConfiguration.class);

	private final Stack stack;

	private final String engine;

	private final Class<?> autoConfiguration;

	Server(Stack stack, String engine, Class<?> autoConfiguration) {
		this.stack = stack;
		this.engine = engine;
		this.autoConfiguration = autoConfiguration;
	}

	Stack stack() {
		return this.stack;
	}

	/**
	 * Return the auto-configurations to exclude, as every server is on the class path.
	 */
	String otherAutoConfigurations() {
		Stream<Class<?>> known = Arrays.stream(values()).map((server) -> server.autoConfiguration);
		return Stream.concat(known, Stream.of(JettyReactiveWebServerAutoConfiguration.class))
			.filter((candidate) -> candidate != this.autoConfiguration)
			.map(Class::getName)
			.collect(Collectors.joining(","));
	}

	@Override
	public String toString() {
		return this.stack + " on " + this.engine;
	}

}
