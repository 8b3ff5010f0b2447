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

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the application of the table. Its signatures are made of types of the JDK only,
 * so that it can be called in another class loader or as another process.
 */
public final class ApplicationLauncher {

	private ApplicationLauncher() {
	}

	/**
	 * Start the application.
	 * @param serverName the name of the {@link Server}
	 * @param properties properties that win over the usual ones
	 * @param port is told the port
	 * @return stops the application
	 */
	public static Closeable launch(String serverName, Map<String, String> properties, IntConsumer port) {
		Server server = Server.valueOf(serverName);
		SpringApplication application = new SpringApplication(server.stack().application());
		application.setWebApplicationType(server.stack().type());
		application.setRegisterShutdownHook(false);
		ConfigurableApplicationContext context = application.run(arguments(server, properties));
		port.accept(((WebServerApplicationContext) context).getWebServer().getPort());
		return context;
	}

	private static String[] arguments(Server server, Map<String, String> properties) {
		Map<String, String> arguments = new TreeMap<>(properties);
		arguments.put("spring.config.location", "classpath:/conformance/application.properties");
		arguments.put("spring.autoconfigure.exclude", server.otherAutoConfigurations());
		return arguments.entrySet()
			.stream()
			.map((argument) -> "--%s=%s".formatted(argument.getKey(), argument.getValue()))
			.toArray(String[]::new);
	}

	/**
	 * Start the application on every server, print the ports and end with the input.
	 * @param args nothing
	 * @throws IOException if the input cannot be read
	 */
	public static void main(String[] args) throws IOException {
		for (Server server : Server.values()) {
			launch(server.name(), Map.of(), (port) -> System.out.println("port " + server.name() + " " + port));
		}
		System.in.transferTo(System.out);
		System.exit(0);
	}

}
