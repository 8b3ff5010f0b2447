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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.methodnotallowed.conformance.Application;
import io.github.methodnotallowed.conformance.JavaProcess;
import io.github.methodnotallowed.conformance.RunningApplication;
import io.github.methodnotallowed.conformance.Server;

/**
 * A Java 25 that is installed beside the one of the build: the directory that
 * {@code JAVA_25_HOME} names, or one where Linux has it.
 */
final class NewerJava {

	static final Server[] NO_SERVERS = {};

	private static final int VERSION = 25;

	private NewerJava() {
	}

	static boolean isThere() {
		boolean there = home().isPresent();
		if (!there) {
			System.out.println("There is no Java %1$d. Set JAVA_%1$d_HOME to its directory.".formatted(VERSION));
		}
		return there;
	}

	static RunningApplication start(Application application, Server server, boolean starter) throws IOException {
		Map<String, String> properties = new HashMap<>(application.properties());
		properties.put("method-not-allowed.enabled", String.valueOf(starter));
		return new JavaProcess(home().orElseThrow(), List.of(), List.of(), application.missingJars()).start(server,
				properties);
	}

	private static Optional<String> home() {
		if (Runtime.version().feature() >= VERSION) {
			return Optional.of(System.getProperty("java.home"));
		}
		String named = System.getenv("JAVA_%d_HOME".formatted(VERSION));
		return Stream.concat(Stream.ofNullable(named), installed().stream())
			.filter((home) -> Files.isExecutable(Path.of(home, "bin", "java")))
			.findFirst();
	}

	private static List<String> installed() {
		Path all = Path.of("/usr/lib/jvm");
		if (!Files.isDirectory(all)) {
			return List.of();
		}
		try (Stream<Path> homes = Files.list(all)) {
			return homes.map(Path::toString).filter((home) -> home.contains(String.valueOf(VERSION))).sorted().toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
