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

package io.github.methodnotallowed.samples.webmvc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.methodnotallowed.samples.tests.CodeBlock;
import io.github.methodnotallowed.samples.tests.RunningShop;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the programs of {@code clients.md} against the shop, and writes its table of
 * redirects. It needs curl, Wget, Python, Node and Chromium, so that it runs in CI only.
 */
class ClientPrograms extends RunningShop {

	private static final Map<String, List<String>> INTERPRETERS = Map.of("shell", List.of("bash"), "python",
			List.of("python3"), "javascript", List.of("node"), "java", List.of("java"));

	private static final Map<String, String> FILES = Map.of("shell", "client.sh", "python", "client.py", "javascript",
			"client.mjs", "java", "Client.java");

	@TempDir
	private Path directory;

	@TestFactory
	Stream<DynamicTest> printsWhatThePageSays() {
		List<CodeBlock> blocks = CodeBlock.of("test")
			.stream()
			.filter((block) -> block.proof().endsWith("/ClientPrograms.java"))
			.toList();
		List<DynamicTest> tests = new ArrayList<>();
		for (int i = 0; i < blocks.size(); i += 2) {
			CodeBlock program = blocks.get(i);
			CodeBlock output = blocks.get(i + 1);
			tests.add(DynamicTest.dynamicTest(program.toString(),
					() -> assertThat(run(program)).isEqualTo(output.text().strip())));
		}
		assertThat(tests).hasSize(FILES.size());
		return tests.stream();
	}

	private String run(CodeBlock program) throws IOException, InterruptedException {
		Path file = this.directory.resolve(FILES.get(program.language()));
		Files.writeString(file, program.text().replace("http://localhost:8080", address("")));
		List<String> command = new ArrayList<>(INTERPRETERS.get(program.language()));
		command.add(file.toString());
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
	}

	@Test
	void redirectsAreFollowedAsTheTableSays() throws Exception {
		try (RedirectingServer server = RedirectingServer.start()) {
			List<String> rows = new ArrayList<>();
			for (RedirectedClient client : RedirectedClient.values()) {
				rows.add(client.row(server, this.directory));
			}
			assertThat(Files.readString(CodeBlock.TOP.resolve("docs/clients.md"))).contains(String.join("\n", rows));
		}
	}

}
