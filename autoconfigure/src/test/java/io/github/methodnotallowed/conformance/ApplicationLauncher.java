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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.util.StringUtils;

/**
 * Starts the application of the table, in this process or in another.
 */
public final class ApplicationLauncher {

	/** What the port is announced with. */
	static final String PORT = "port ";

	/** What stands between a server and properties. */
	static final String SEPARATOR = "\t";

	private static final String EXCLUDE = "spring.autoconfigure.exclude";

	private ApplicationLauncher() {
	}

	static ConfigurableApplicationContext launch(Server server, Map<String, String> properties) throws IOException {
		SpringApplication application = new SpringApplication(server.stack().application());
		application.setWebApplicationType(server.stack().type());
		application.setRegisterShutdownHook(false);
		application.addInitializers((context) -> context.getBeanFactory().addBeanPostProcessor(new QuickStop()));
		Map<String, String> all = new TreeMap<>(properties);
		if (Component.GATEWAY.isIn(components(properties))) {
			Upstream upstream = Upstream.start();
			application.addListeners((ApplicationListener<ContextClosedEvent>) (event) -> upstream.close());
			all.put("upstream", upstream.uri());
		}
		return application.run(arguments(server, all));
	}

	/**
	 * Return the port of an application.
	 */
	static int port(ConfigurableApplicationContext context) {
		return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	/**
	 * Return the port of the actuator of an application.
	 */
	static int managementPort(ConfigurableApplicationContext context) {
		return context.getEnvironment().getProperty("local.management.port", Integer.class, port(context));
	}

	private static String[] arguments(Server server, Map<String, String> properties) {
		return settings(server, properties).entrySet()
			.stream()
			.map((argument) -> "--%s=%s".formatted(argument.getKey(), argument.getValue()))
			.toArray(String[]::new);
	}

	/**
	 * Return all that an application must be told.
	 * @param server the server
	 * @param properties properties that win over the usual ones
	 * @return the names and values of properties
	 */
	public static Map<String, String> settings(Server server, Map<String, String> properties) {
		Map<String, String> arguments = new TreeMap<>(properties);
		arguments.put("spring.config.location", "classpath:/conformance/application.properties");
		String components = components(properties);
		List<String> excluded = new ArrayList<>(server.otherAutoConfigurations(properties.getOrDefault("engine", "")));
		excluded.addAll(Component.autoConfigurationsBut(components));
		excluded.addAll(StringUtils.commaDelimitedListToSet(properties.get(EXCLUDE)));
		arguments.put(EXCLUDE, String.join(",", excluded));
		arguments.put("spring.profiles.include", components);
		return arguments;
	}

	private static String components(Map<String, String> properties) {
		return properties.getOrDefault("components", "");
	}

	/**
	 * Start an application for each line of the input, print its port, and end with the
	 * input. A line is the name of the server, then properties.
	 */
	public static void main(String[] args) throws IOException {
		BufferedReader launches = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
		for (String line = launches.readLine(); line != null; line = launches.readLine()) {
			String[] words = line.split(SEPARATOR);
			Map<String, String> properties = Arrays.stream(words, 1, words.length)
				.map((property) -> property.split("=", 2))
				.collect(Collectors.toMap((property) -> property[0], (property) -> property[1]));
			System.out.println(PORT + port(launch(Server.valueOf(words[0]), properties)));
		}
		System.exit(0);
	}

	/**
	 * Keeps Reactor Netty from waiting for more requests when it stops.
	 */
	private static final class QuickStop implements BeanPostProcessor {

		@Override
		public Object postProcessBeforeInitialization(Object bean, String beanName) {
			if (bean instanceof ReactorResourceFactory resources) {
				resources.setShutdownQuietPeriod(Duration.ZERO);
			}
			return bean;
		}

	}

}
