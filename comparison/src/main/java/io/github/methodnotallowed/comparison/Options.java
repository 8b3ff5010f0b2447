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

package io.github.methodnotallowed.comparison;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.methodnotallowed.comparison.application.ComparedApplication;

/**
 * What somebody wants to have compared, as {@code docs/comparison.md} describes it.
 *
 * @param options the values of each option
 * @param arguments the arguments of the application
 */
record Options(Map<String, List<String>> options, List<String> arguments) {

	private static final List<String> NAMES = List.of("application", "class-path", "main", "name", "starter", "output",
			"path", "value", "exclude", "origin", "credentials", "login");

	/** The file with the options of an application that is a directory. */
	private static final String FILE = "comparison.options";

	/** What the actuator shows is what is there, and with the starter there is more. */
	private static final String EXCLUDED = ".*/(shutdown|restart|heapdump|threaddump|beans|conditions|configprops"
			+ "|env|mappings|loggers|metrics|prometheus|startup|logfile)(/.*)?";

	static Options parse(List<String> arguments) throws IOException {
		Options options = new Options(new HashMap<>(), new ArrayList<>());
		options.add(arguments);
		Path file = Path.of(options.value("application", "."), FILE);
		if (Files.exists(file)) {
			options.add(Files.readAllLines(file).stream().filter((line) -> line.startsWith("--")).toList());
		}
		return options;
	}

	private void add(List<String> arguments) {
		for (String argument : arguments) {
			String[] option = argument.split("=", 2);
			String name = option[0].replaceFirst("^--", "");
			if (argument.startsWith("--") && NAMES.contains(name) && option.length == 2) {
				this.options.computeIfAbsent(name, (key) -> new ArrayList<>()).add(option[1]);
			}
			else {
				this.arguments.add(argument);
			}
		}
	}

	List<String> values(String name) {
		return this.options.getOrDefault(name, List.of());
	}

	String value(String name, String otherwise) {
		return values(name).stream().findFirst().orElse(otherwise);
	}

	String name() {
		String file = Path.of(value("application", value("main", "")))
			.toAbsolutePath()
			.normalize()
			.getFileName()
			.toString();
		return value("name", file.replaceFirst("\\.jar$", ""));
	}

	/**
	 * Return where logs go and jars are unpacked.
	 */
	Path output() {
		return Path.of(value("output", "target/comparison")).resolve(name());
	}

	ComparedApplication application() throws IOException {
		if (!values("class-path").isEmpty()) {
			return new ComparedApplication(paths(value("class-path", "")), value("main", ""));
		}
		return ComparedApplication.at(Path.of(value("application", "")), output().resolve("unpacked"));
	}

	/**
	 * Return what the starter consists of, empty to compare the application with itself.
	 */
	List<Path> starter() {
		List<String> starters = values("starter");
		return starters.isEmpty() ? List.of() : paths(starters.get(starters.size() - 1));
	}

	private static List<Path> paths(String paths) {
		return Arrays.stream(paths.split(Pattern.quote(File.pathSeparator)))
			.filter((path) -> !path.isEmpty())
			.map(Path::of)
			.toList();
	}

	String origin() {
		return value("origin", "https://allowed.example");
	}

	/**
	 * Return the values of path variables.
	 */
	Map<String, String> pathVariables() {
		Map<String, String> variables = new HashMap<>();
		values("value").forEach((value) -> variables.put(value.split("=")[0], value.split("=", 2)[1]));
		return variables;
	}

	boolean isExcluded(String path) {
		return path.matches(EXCLUDED) || values("exclude").stream().anyMatch(path::matches);
	}

}
