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

package io.github.methodnotallowed.compatibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.github.methodnotallowed.conformance.Application;
import io.github.methodnotallowed.conformance.ApplicationLauncher;
import io.github.methodnotallowed.conformance.RunningApplication;
import io.github.methodnotallowed.conformance.Server;
import io.github.methodnotallowed.conformance.application.WebMvcApplication;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.SpringServletContainerInitializer;

/**
 * A Tomcat that Boot has not started and knows nothing of.
 */
final class WarServer {

	private WarServer() {
	}

	static RunningApplication start(Application application, Server server, boolean starter) throws IOException {
		Path directory = Files.createTempDirectory("tomcat");
		Tomcat tomcat = new Tomcat();
		tomcat.setBaseDir(directory.toString());
		tomcat.setPort(0);
		tomcat.getConnector();
		Context context = tomcat.addContext("", null);
		Map<String, String> properties = new HashMap<>(application.properties());
		properties.put("method-not-allowed.enabled", String.valueOf(starter));
		ApplicationLauncher.settings(server, properties).forEach(context::addParameter);
		context.addServletContainerInitializer(new SpringServletContainerInitializer(), Set.of(Archive.class));
		try {
			tomcat.start();
		}
		catch (LifecycleException ex) {
			throw new IOException(ex);
		}
		int port = tomcat.getConnector().getLocalPort();
		return new RunningApplication(port, port, () -> stop(tomcat, directory));
	}

	private static void stop(Tomcat tomcat, Path directory) throws IOException {
		try {
			tomcat.stop();
			tomcat.destroy();
		}
		catch (LifecycleException ex) {
			throw new IOException(ex);
		}
		FileSystemUtils.deleteRecursively(directory);
	}

	/**
	 * The initializer of the archive, as {@code start.spring.io} writes it.
	 */
	public static class Archive extends SpringBootServletInitializer {

		@Override
		protected SpringApplicationBuilder configure(SpringApplicationBuilder builder) {
			return builder.sources(WebMvcApplication.class);
		}

	}

}
