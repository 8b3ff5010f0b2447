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
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.methodnotallowed.http.RawConnection;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application that listens.
 *
 * @param port its port
 * @param managementPort the port of its actuator
 * @param shutdown stops it
 */
public record RunningApplication(int port, int managementPort, Closeable shutdown) implements Closeable {

	/**
	 * Start an application.
	 * @param application the variation of the application
	 * @param server the server
	 * @param starter whether it has the starter
	 * @return the application, which listens
	 * @throws IOException if it does not start
	 */
	public static RunningApplication start(Application application, Server server, boolean starter) throws IOException {
		Map<String, String> properties = new HashMap<>(application.properties());
		properties.put("method-not-allowed.enabled", String.valueOf(starter));
		if (!application.missingJars().isEmpty()) {
			return startProcess(server, properties, application.missingJars());
		}
		ConfigurableApplicationContext context = ApplicationLauncher.launch(server, properties);
		int port = ApplicationLauncher.port(context);
		int managementPort = context.getEnvironment().getProperty("local.management.port", Integer.class, port);
		return new RunningApplication(port, managementPort, context);
	}

	/**
	 * Start an application in a JVM of its own.
	 * @param server the server
	 * @param properties properties that win over the usual ones
	 * @param missingJars the starts of the names of the jars to leave out
	 */
	static RunningApplication startProcess(Server server, Map<String, String> properties, List<String> missingJars)
			throws IOException {
		List<String> command = new ArrayList<>();
		command.add(System.getProperty("java.home") + "/bin/java");
		// it lives too short to be compiled well
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPathWithout(missingJars),
				ApplicationLauncher.class.getName()));
		command.add(server.name());
		properties.forEach((name, value) -> command.add(name + "=" + value));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String port = process.inputReader()
			.lines()
			.filter((line) -> line.startsWith(ApplicationLauncher.PORT))
			.findFirst()
			.orElseThrow(() -> new IOException("The application did not start"));
		// the application ends with its input
		OutputStream input = process.getOutputStream();
		int number = Integer.parseInt(port.substring(ApplicationLauncher.PORT.length()));
		return new RunningApplication(number, number, input);
	}

	private static String classPathWithout(List<String> jars) {
		return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
			.splitAsStream(System.getProperty("java.class.path"))
			.filter((entry) -> jars.stream().noneMatch(new File(entry).getName()::startsWith))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/**
	 * Open a connection to the application.
	 * @return the connection
	 * @throws IOException if it does not listen
	 */
	public RawConnection connect() throws IOException {
		return RawConnection.to(this.port);
	}

	@Override
	public void close() throws IOException {
		this.shutdown.close();
	}

}
