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

package io.github.methodnotallowed.comparison.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.util.ClassUtils;

/**
 * Writes the ports and the path patterns of an application to a file once it is ready.
 * Boot finds it in {@code spring.factories}, so the application gets no bean and no
 * auto-configuration that could change an answer.
 */
public final class AddressListener implements ApplicationListener<ApplicationEvent> {

	/** System property with the file to write. */
	public static final String FILE = "comparison.addresses";

	/** What the line of a port begins with. */
	public static final String PORT = "port ";

	/** What the line of the port of the actuator begins with. */
	public static final String MANAGEMENT_PORT = "management ";

	/**
	 * What the line of a path pattern begins with; methods follow, then a space and the
	 * pattern.
	 */
	public static final String PATH = "path ";

	/** What the line of a path pattern on the port of the actuator begins with. */
	public static final String MANAGEMENT_PATH = "management-path ";

	private final List<WebServerInitializedEvent> servers = new ArrayList<>();

	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		String file = System.getProperty(FILE);
		if (file == null) {
			return;
		}
		if (event instanceof WebServerInitializedEvent server) {
			this.servers.add(server);
		}
		else if (event instanceof ApplicationReadyEvent && !this.servers.isEmpty()) {
			try {
				write(Path.of(file));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private void write(Path file) throws IOException {
		List<String> lines = new ArrayList<>();
		for (WebServerInitializedEvent server : this.servers) {
			boolean management = "management".equals(server.getApplicationContext().getServerNamespace());
			lines.add((management ? MANAGEMENT_PORT : PORT) + server.getWebServer().getPort());
			paths(server.getApplicationContext()).forEach((path, methods) -> lines
				.add("%s%s %s".formatted(management ? MANAGEMENT_PATH : PATH, String.join(",", methods), path)));
		}
		// whoever waits for the file finds it complete
		Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
		Files.write(unfinished, lines);
		Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
	}

	private static Map<String, Set<String>> paths(ApplicationContext context) {
		Map<String, Set<String>> paths = new TreeMap<>();
		BiConsumer<String, Collection<?>> consumer = (path, methods) -> {
			Set<String> names = paths.computeIfAbsent(path, (key) -> new TreeSet<>());
			methods.forEach((method) -> names.add(method.toString()));
		};
		if (isPresent("org.springframework.web.servlet.DispatcherServlet")) {
			WebMvcAddresses.collect(context, consumer);
		}
		if (isPresent("org.springframework.web.reactive.DispatcherHandler")) {
			WebFluxAddresses.collect(context, consumer);
		}
		return paths;
	}

	private static boolean isPresent(String type) {
		return ClassUtils.isPresent(type, AddressListener.class.getClassLoader());
	}

}
