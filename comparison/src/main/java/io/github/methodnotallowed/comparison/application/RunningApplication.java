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

package io.github.methodnotallowed.comparison.application;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.methodnotallowed.comparison.agent.AddressListener;

/**
 * An application in a process of its own.
 */
public final class RunningApplication implements Closeable {

	private static final int TIMEOUT_SECONDS = 120;

	private final Process process;

	private final Path log;

	private final Path addresses;

	private RunningApplication(Process process, Path log, Path addresses) {
		this.process = process;
		this.log = log;
		this.addresses = addresses;
	}

	/**
	 * Start an application, without waiting for it.
	 * @param application the application
	 * @param starter what to add to its class path, empty to run it without the starter
	 * @param arguments its arguments
	 * @param directory where to write the log
	 * @return the application, which may still be starting
	 * @throws IOException if it cannot be started
	 */
	public static RunningApplication start(ComparedApplication application, List<Path> starter, List<String> arguments,
			Path directory) throws IOException {
		Files.createDirectories(directory);
		Path addresses = directory.resolve("addresses");
		Files.deleteIfExists(addresses);
		List<Path> classPath = new ArrayList<>(application.without(starter));
		classPath.addAll(starter);
		classPath.add(agent());
		List<String> command = new ArrayList<>();
		// it lives too short to be compiled well
		command.addAll(
				List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
						"-Dserver.port=0", "-D%s=%s".formatted(AddressListener.FILE, addresses.toAbsolutePath())));
		command.add("-cp");
		command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
		command.add(application.mainClass());
		command.addAll(arguments);
		Path log = directory.resolve("log");
		// an open input, as some applications end with it
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		return new RunningApplication(process, log, addresses);
	}

	private static Path agent() {
		return Path.of(RunningApplication.class.getProtectionDomain().getCodeSource().getLocation().getPath());
	}

	/**
	 * Wait until the application is ready.
	 * @throws IOException if it does not start
	 * @throws InterruptedException if the thread is interrupted
	 */
	public void await() throws IOException, InterruptedException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
		while (!Files.exists(this.addresses)) {
			if (this.process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
				throw new IOException("The application did not start, see %s".formatted(this.log));
			}
		}
	}

	/**
	 * Return what the agent wrote behind a word.
	 * @param word the start of a line
	 * @return the rests of those lines
	 * @throws IOException if the application is not ready
	 */
	public List<String> addresses(String word) throws IOException {
		try (Stream<String> lines = Files.lines(this.addresses)) {
			return lines.filter((line) -> line.startsWith(word)).map((line) -> line.substring(word.length())).toList();
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(5, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
