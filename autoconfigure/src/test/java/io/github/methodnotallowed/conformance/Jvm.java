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
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A process that starts one application after the other and ends with its input. Its
 * start costs more than ten applications do.
 */
final class Jvm implements Closeable {

	private static final long PATIENCE_SECONDS = 120;

	private static final Map<List<String>, Jvm> SHARED = new ConcurrentHashMap<>();

	private final Writer launches;

	/** The lines that name a port. All others are read so that the process can go on. */
	private final BlockingQueue<String> ports = new LinkedBlockingQueue<>();

	private Jvm(Process process) {
		this.launches = process.outputWriter();
		Thread reader = new Thread(() -> {
			process.inputReader()
				.lines()
				.filter((line) -> line.startsWith(ApplicationLauncher.PORT))
				.forEach(this.ports::add);
			// the process has ended
			this.ports.add(ApplicationLauncher.PORT);
		});
		reader.setDaemon(true);
		reader.start();
	}

	static Jvm start() throws IOException {
		return new Jvm(process(List.of()));
	}

	/**
	 * Return the one that lacks some jars. It ends with this process.
	 * @param missingJars the starts of the names of the jars to leave out
	 */
	static Jvm without(List<String> missingJars) throws IOException {
		Jvm shared = SHARED.get(missingJars);
		if (shared == null) {
			shared = new Jvm(process(missingJars));
			SHARED.put(missingJars, shared);
		}
		return shared;
	}

	private static Process process(List<String> missingJars) throws IOException {
		// it lives too short to be compiled well
		return new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-cp", classPathWithout(missingJars), ApplicationLauncher.class.getName())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
	}

	private static String classPathWithout(List<String> jars) {
		return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
			.splitAsStream(System.getProperty("java.class.path"))
			.filter((entry) -> jars.stream().noneMatch(new File(entry).getName()::startsWith))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/**
	 * Start an application, which listens as long as the process lives.
	 */
	RunningApplication start(Server server, Map<String, String> properties) throws IOException {
		this.launches.write(server.name());
		for (Map.Entry<String, String> property : properties.entrySet()) {
			this.launches.write(ApplicationLauncher.SEPARATOR + property.getKey() + "=" + property.getValue());
		}
		this.launches.write(System.lineSeparator());
		this.launches.flush();
		int port = port();
		return new RunningApplication(port, port, () -> {
		});
	}

	private int port() throws IOException {
		try {
			String line = this.ports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
			if (line == null || line.equals(ApplicationLauncher.PORT)) {
				throw new IOException("The application did not start");
			}
			return Integer.parseInt(line.substring(ApplicationLauncher.PORT.length()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.launches.close();
	}

}
