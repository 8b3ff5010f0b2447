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

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Who answers the 405s of the measured application.
 */
enum Variant {

	STARTER("this starter"),

	SIGNALS("this starter with diagnosis, log and metrics"),

	SILENT("this starter without diagnosis, log and metrics"),

	FOREIGN("this starter beside a foreign handler mapping"),

	FILTER("hand-written filter"),

	STOCK("stock"),

	STOCK_PROBLEM("stock with problem details"),

	RIVAL("error-handling-spring-boot-starter");

	private static final List<String> ACTUATOR_JARS = List.of("spring-boot-actuator", "spring-boot-health",
			"spring-boot-micrometer", "spring-boot-starter-actuator", "spring-boot-starter-micrometer",
			"micrometer-core", "micrometer-jakarta9");

	private static final Path RIVAL_JARS = Path.of("target", "rival");

	private final String label;

	Variant(String label) {
		this.label = label;
	}

	/**
	 * Return whether its libraries are there.
	 */
	boolean isPresent() {
		return this != RIVAL || Files.isDirectory(RIVAL_JARS);
	}

	/**
	 * Return the class path of its server: that of this process with the starter or
	 * without, so that no variant has to switch off another, and with the actuator only
	 * where metrics are measured.
	 */
	List<String> classPath() {
		List<String> classPath = new ArrayList<>(
				List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
		if (this != SIGNALS && this != SILENT) {
			classPath.removeIf((entry) -> ACTUATOR_JARS.stream().anyMatch(new File(entry).getName()::startsWith));
			if (this != STARTER && this != FOREIGN) {
				withoutStarter(classPath);
			}
		}
		if (this == RIVAL) {
			classPath.addAll(Arrays.stream(RIVAL_JARS.toFile().listFiles()).map(File::getPath).toList());
		}
		return classPath;
	}

	static void withoutStarter(List<String> classPath) {
		if (!classPath.removeIf((entry) -> new File(entry).getName().startsWith("method-not-allowed-spring-boot"))) {
			throw new IllegalStateException("The starter is no jar of the class path: " + classPath);
		}
	}

	Map<String, String> properties(Stack stack) {
		return switch (this) {
			case FILTER -> Map.of("benchmark.filter", "true");
			case FOREIGN -> Map.of("benchmark.foreign", "true");
			case SILENT -> Map.of("method-not-allowed.diagnosis.enabled", "false", "method-not-allowed.log.enabled",
					"false", "method-not-allowed.metrics.enabled", "false",
					"method-not-allowed.metrics.request-pattern", "false");
			case STOCK_PROBLEM -> Map.of(stack.problemDetailsProperty(), "true");
			default -> Map.of();
		};
	}

	@Override
	public String toString() {
		return this.label;
	}

}
