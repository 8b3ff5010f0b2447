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

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import io.github.methodnotallowed.conformance.Application;
import io.github.methodnotallowed.conformance.JavaProcess;
import io.github.methodnotallowed.conformance.RunningApplication;
import io.github.methodnotallowed.conformance.Server;

import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does with an application what {@code process-aot} of Boot's Maven plugin does, and
 * starts what comes of it.
 *
 * @param directory where the generated files are
 */
record AheadOfTime(Path directory) {

	static RunningApplication start(Application application, Server server, boolean starter) throws IOException {
		Map<String, String> properties = new HashMap<>(application.properties());
		properties.put("method-not-allowed.enabled", String.valueOf(starter));
		AheadOfTime generated = new AheadOfTime(Files.createTempDirectory("aot"));
		generated.process(server, properties);
		generated.compile();
		JavaProcess usual = JavaProcess.usual();
		RunningApplication running = new JavaProcess(usual.home(), List.of("-Dspring.aot.enabled=true"),
				List.of(generated.path("classes"), generated.path("resources")), List.of())
			.start(server, properties);
		return new RunningApplication(running.port(), running.managementPort(), () -> {
			running.close();
			FileSystemUtils.deleteRecursively(generated.directory());
		});
	}

	private void process(Server server, Map<String, String> properties) throws IOException {
		List<String> arguments = new ArrayList<>(List.of(JavaProcess.class.getName(), path("sources"),
				path("resources"), path("classes"), "group", "artifact", server.name()));
		properties.forEach((name, value) -> arguments.add(name + "=" + value));
		Process process = JavaProcess.usual().run(SpringApplicationAotProcessor.class.getName(), arguments);
		String output = new String(process.getInputStream().readAllBytes());
		assertThat(process.onExit().join().exitValue()).as(output).isZero();
	}

	private void compile() throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
				Stream<Path> sources = Files.walk(this.directory.resolve("sources"))) {
			List<Path> java = sources.filter((source) -> source.toString().endsWith(".java")).toList();
			List<String> options = List.of("-proc:none", "-nowarn", "-Xlint:none", "-d", path("classes"), "-cp",
					path("classes") + File.pathSeparator + JavaProcess.usual().classPath());
			assertThat(
					compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(java)).call())
				.isTrue();
		}
	}

	private String path(String name) {
		try {
			return Files.createDirectories(this.directory.resolve(name)).toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
