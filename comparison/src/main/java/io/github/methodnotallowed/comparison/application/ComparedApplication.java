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

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An application that can be started.
 *
 * @param classPath its classes and jars
 * @param mainClass the class to start
 */
public record ComparedApplication(List<Path> classPath, String mainClass) {

	private static final List<String> STATIC_FILES = List.of("static", "public", "resources", "META-INF/resources");

	/**
	 * Find out how to start what somebody has built.
	 * @param path an executable jar of Boot, or a Maven module with its class path in
	 * {@code target/class-path} and one class whose name ends with {@code Application}
	 * @param directory where a jar can be unpacked
	 * @return the application
	 * @throws IOException if it cannot be read
	 */
	public static ComparedApplication at(Path path, Path directory) throws IOException {
		if (!Files.isDirectory(path)) {
			return ExecutableJar.unpack(path, directory);
		}
		Path classes = path.resolve("target/classes");
		return new ComparedApplication(classPath(classes, path.resolve("target/class-path")), mainClass(classes));
	}

	/**
	 * Read a class path from a file.
	 * @param classes what comes first
	 * @param file a file with paths in one line
	 * @return the paths
	 * @throws IOException if there is no such file
	 */
	public static List<Path> classPath(Path classes, Path file) throws IOException {
		List<Path> classPath = new ArrayList<>(List.of(classes));
		Arrays.stream(Files.readString(file).strip().split(File.pathSeparator)).map(Path::of).forEach(classPath::add);
		return classPath;
	}

	private static String mainClass(Path classes) throws IOException {
		try (Stream<Path> files = Files.walk(classes)) {
			return files.map((file) -> classes.relativize(file).toString())
				.filter((file) -> file.matches("[^$]*Application(Kt)?\\.class"))
				// Kotlin's main function is in a class of its own
				.max(Comparator.comparingInt(String::length))
				.map((file) -> file.replaceFirst("\\.class$", "").replace(File.separatorChar, '.'))
				.orElseThrow(() -> new IOException(
						"No class in %s has a name that ends with Application".formatted(classes)));
		}
	}

	/**
	 * Return the paths of the application's own static files.
	 * @return some of them, from the root of the application
	 * @throws IOException if they cannot be read
	 */
	public List<String> staticFiles() throws IOException {
		List<String> files = new ArrayList<>();
		for (Path entry : this.classPath) {
			for (String folder : STATIC_FILES) {
				Path directory = entry.resolve(folder);
				if (Files.isDirectory(directory)) {
					try (Stream<Path> found = Files.walk(directory)) {
						found.filter(Files::isRegularFile)
							.map((file) -> "/" + directory.relativize(file).toString().replace(File.separatorChar, '/'))
							.sorted()
							.limit(5)
							.forEach(files::add);
					}
				}
			}
		}
		return files;
	}

	List<Path> without(List<Path> starter) {
		return this.classPath.stream()
			.filter((entry) -> !starter.contains(entry)
					&& !entry.getFileName().toString().startsWith("method-not-allowed-spring-boot"))
			.toList();
	}

}
