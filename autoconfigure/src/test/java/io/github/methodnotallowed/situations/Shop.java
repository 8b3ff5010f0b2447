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

package io.github.methodnotallowed.situations;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.methodnotallowed.conformance.Component;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A running shop.
 *
 * @param stack the name of its stack
 * @param context its application context
 */
record Shop(String stack, ConfigurableApplicationContext context) implements Closeable {

	private static final String BOOT = "org.springframework.boot.";

	/**
	 * Start a shop.
	 * @param stack the stack, {@code webmvc} or {@code webflux}
	 * @param properties its properties
	 * @return the shop, which listens
	 */
	static Shop start(String stack, Map<String, String> properties) {
		boolean servlet = stack.equals("webmvc");
		SpringApplication application = new SpringApplication(servlet ? WebMvcShop.class : WebFluxShop.class);
		application.setWebApplicationType(servlet ? WebApplicationType.SERVLET : WebApplicationType.REACTIVE);
		application.setRegisterShutdownHook(false);
		List<String> others = servlet ? List.of(BOOT + "jetty.", BOOT + "reactor.netty.")
				: List.of(BOOT + "jetty.", BOOT + "tomcat.");
		List<String> excluded = new ArrayList<>(Component.autoConfigurationsBut(""));
		Component.autoConfigurations()
			.stream()
			.filter((candidate) -> others.stream().anyMatch(candidate::startsWith))
			.forEach(excluded::add);
		List<String> arguments = new ArrayList<>(
				List.of("--spring.config.location=classpath:/situations/application.properties",
						"--spring.autoconfigure.exclude=" + String.join(",", excluded)));
		properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
		return new Shop(stack, application.run(arguments.toArray(String[]::new)));
	}

	static Stream<String> stacks() {
		return Stream.of("webmvc", "webflux");
	}

	int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	Refusals refusals() {
		return this.context.getBean(Refusals.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
