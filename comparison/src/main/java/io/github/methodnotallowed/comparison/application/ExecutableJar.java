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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Unpacks an executable jar of Boot, so that jars can be added to its class path.
 */
final class ExecutableJar {

	private static final String CLASSES = "BOOT-INF/classes/";

	private static final String LIBRARIES = "BOOT-INF/lib/";

	private ExecutableJar() {
	}

	static ComparedApplication unpack(Path file, Path directory) throws IOException {
		try (JarFile jar = new JarFile(file.toFile())) {
			String mainClass = jar.getManifest().getMainAttributes().getValue("Start-Class");
			if (mainClass == null) {
				throw new IOException("%s is no executable jar of Spring Boot".formatted(file));
			}
			List<Path> classPath = new ArrayList<>(List.of(directory.resolve(CLASSES)));
			for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements();) {
				JarEntry entry = entries.nextElement();
				if (entry.isDirectory() || !entry.getName().matches("(%s|%s).*".formatted(CLASSES, LIBRARIES))) {
					continue;
				}
				Path target = directory.resolve(entry.getName()).normalize();
				if (!target.startsWith(directory)) {
					throw new IOException("%s leaves its directory".formatted(entry));
				}
				Files.createDirectories(target.getParent());
				Files.copy(jar.getInputStream(entry), target, StandardCopyOption.REPLACE_EXISTING);
				if (entry.getLastModifiedTime() != null) {
					Files.setLastModifiedTime(target, entry.getLastModifiedTime());
				}
				if (entry.getName().startsWith(LIBRARIES)) {
					classPath.add(target);
				}
			}
			return new ComparedApplication(classPath, mainClass);
		}
	}

}
