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
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * A JVM for one application, of any Java and with any options.
 *
 * @param home the directory of the Java installation
 * @param options further options
 * @param firstEntries what comes first on its class path
 * @param missingJars the starts of the names of the jars to leave out
 */
public record JavaProcess(String home, List<String> options, List<String> firstEntries, List<String> missingJars) {

	/**
	 * Return a process with the Java and the class path of this one.
	 * @return the process to start
	 */
	public static JavaProcess usual() {
		return new JavaProcess(System.getProperty("java.home"), List.of(), List.of(), List.of());
	}

	/**
	 * Return this process without some jars.
	 * @param missingJars the starts of the names of the jars to leave out
	 * @return the process to start
	 */
	public JavaProcess without(List<String> missingJars) {
		return new JavaProcess(this.home, this.options, this.firstEntries, missingJars);
	}

	/**
	 * Start an application.
	 * @param server the server
	 * @param properties properties that win over the usual ones
	 * @return the application, which listens and ends with this process
	 * @throws IOException if it does not start
	 */
	public RunningApplication start(Server server, Map<String, String> properties) throws IOException {
		List<String> arguments = new ArrayList<>(List.of(server.name()));
		properties.forEach((name, value) -> arguments.add(name + "=" + value));
		Process process = run(JavaProcess.class.getName(), arguments);
		BufferedReader output = process.inputReader();
		List<Integer> ports = output.lines()
			.filter((line) -> line.startsWith(ApplicationLauncher.PORT))
			.findFirst()
			.map((line) -> line.substring(ApplicationLauncher.PORT.length()).split(" "))
			.map((numbers) -> Stream.of(numbers).map(Integer::valueOf).toList())
			.orElseThrow(() -> new IOException("The application did not start"));
		drain(output);
		// the application ends with its input
		OutputStream input = process.getOutputStream();
		return new RunningApplication(ports.get(0), ports.get(1), input);
	}

	/**
	 * Start an application, print its ports and end with the input.
	 * @param args the name of the server, then properties
	 * @throws IOException if the input cannot be read
	 */
	public static void main(String[] args) throws IOException {
		Map<String, String> properties = Arrays.stream(args, 1, args.length)
			.map((argument) -> argument.split("=", 2))
			.collect(Collectors.toMap((argument) -> argument[0], (argument) -> argument[1]));
		ConfigurableApplicationContext context = ApplicationLauncher.launch(Server.valueOf(args[0]), properties);
		System.out.println(ApplicationLauncher.PORT + ApplicationLauncher.port(context) + " "
				+ ApplicationLauncher.managementPort(context));
		System.in.transferTo(OutputStream.nullOutputStream());
		System.exit(0);
	}

	/**
	 * Read what else an application says: it would wait for a reader.
	 */
	private static void drain(Reader output) {
		Thread reader = new Thread(() -> {
			try (output) {
				output.transferTo(Writer.nullWriter());
			}
			catch (IOException ex) {
				// it has ended
			}
		});
		reader.setDaemon(true);
		reader.start();
	}

	/**
	 * Run a class.
	 * @param main the name of the class
	 * @param arguments what it is told
	 * @return the process, whose errors are seen
	 * @throws IOException if there is no such Java
	 */
	public Process run(String main, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(this.home + "/bin/java");
		// it lives too short to be compiled well
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(this.options);
		command.addAll(List.of("-cp", classPath(), main));
		command.addAll(arguments);
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}

	/**
	 * Return the class path of the process.
	 * @return the entries with the separator of the platform between
	 */
	public String classPath() {
		Stream<String> others = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
			.splitAsStream(System.getProperty("java.class.path"))
			.filter((entry) -> this.missingJars.stream().noneMatch(new File(entry).getName()::startsWith));
		return Stream.concat(this.firstEntries.stream(), others).collect(Collectors.joining(File.pathSeparator));
	}

}
