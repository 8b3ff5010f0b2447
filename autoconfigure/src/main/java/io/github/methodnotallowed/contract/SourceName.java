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

package io.github.methodnotallowed.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The name of a file as people and tools know it: below the root of the repository, and
 * the source rather than its copy in the output of a build.
 */
final class SourceName {

	private static final List<String[]> COPIES = List.of(new String[] { "target/classes", "src/main/resources" },
			new String[] { "target/test-classes", "src/test/resources" },
			new String[] { "build/resources/main", "src/main/resources" },
			new String[] { "build/resources/test", "src/test/resources" });

	private SourceName() {
	}

	static String of(Resource resource) {
		try {
			if (resource.isFile()) {
				return of(resource.getFile().toPath());
			}
		}
		catch (IOException ex) {
			// what it is called elsewhere is name enough
		}
		return (resource instanceof ClassPathResource classPath) ? classPath.getPath()
				: Objects.requireNonNullElse(resource.getFilename(), resource.getDescription());
	}

	static String of(Path file) {
		Path source = source(file.toAbsolutePath().normalize());
		Path root = root(source);
		return ((root != null) ? root.relativize(source) : source).toString().replace('\\', '/');
	}

	private static Path source(Path file) {
		String text = file.toString().replace('\\', '/');
		for (String[] copy : COPIES) {
			int index = text.lastIndexOf("/" + copy[0] + "/");
			if (index >= 0) {
				Path source = Path
					.of(text.substring(0, index + 1) + copy[1] + text.substring(index + 1 + copy[0].length()));
				return Files.exists(source) ? source : file;
			}
		}
		return file;
	}

	private static @Nullable Path root(Path file) {
		for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
			if (Files.exists(folder.resolve(".git"))) {
				return folder;
			}
		}
		Path working = Path.of("").toAbsolutePath();
		return file.startsWith(working) ? working : null;
	}

}
