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

package io.github.methodnotallowed.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * A {@link MeasuredServer} in its own process.
 */
final class ServerProcess implements AutoCloseable {

	private static final long SECONDS = 120;

	private static final int LINES = 40;

	private final Process process;

	private final PrintStream commands;

	private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

	private final LongAdder logged = new LongAdder();

	private final Queue<String> lastLines = new ConcurrentLinkedQueue<>();

	private final int port;

	private ServerProcess(Process process) {
		this.process = process;
		this.commands = new PrintStream(process.getOutputStream(), true);
		Thread reader = new Thread(this::read);
		reader.setDaemon(true);
		reader.start();
		this.port = Integer.parseInt(answer());
	}

	static ServerProcess start(Stack stack, List<String> classPath, Map<String, String> properties) throws IOException {
		List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m", "-cp",
				String.join(File.pathSeparator, classPath), MeasuredServer.class.getName(), stack.name(),
				"--server.port=0", "--spring.main.banner-mode=off", "--server.tomcat.max-keep-alive-requests=-1"));
		properties.forEach((name, value) -> command.add("--" + name + "=" + value));
		return new ServerProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private void read() {
		try (BufferedReader reader = this.process.inputReader()) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (line.startsWith(MeasuredServer.ANSWER)) {
					this.answers.add(line.substring(MeasuredServer.ANSWER.length()));
				}
				else {
					this.logged.add(line.length() + 1);
					this.lastLines.add(line);
					if (this.lastLines.size() > LINES) {
						this.lastLines.remove();
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			// nothing more is to come
			this.answers.add("");
		}
	}

	int port() {
		return this.port;
	}

	/**
	 * Return the characters that the server has logged.
	 */
	long logged() {
		return this.logged.sum();
	}

	/**
	 * Give a command.
	 * @param command the command
	 * @return the answer
	 */
	String ask(String command) {
		this.commands.println(command);
		return answer();
	}

	private String answer() {
		try {
			String answer = this.answers.poll(SECONDS, TimeUnit.SECONDS);
			if (answer == null || answer.isEmpty()) {
				throw new IllegalStateException("No answer:\n" + String.join("\n", this.lastLines));
			}
			return answer;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.commands.close();
		this.process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
	}

}
