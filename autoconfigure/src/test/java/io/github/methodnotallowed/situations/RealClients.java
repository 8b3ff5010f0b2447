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

package io.github.methodnotallowed.situations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.MethodNotAllowed;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lets real clients and a real nginx talk to the shop, and writes down what they have
 * sent. It needs their programs, so that it runs in CI only; what it has written down is
 * the table {@code situations/recorded.txt}, which {@link SituationTests} replay.
 */
class RealClients {

	private static final List<String> CHROMIUM = List.of("chromium", "--headless", "--no-sandbox", "--disable-gpu",
			"--disable-background-networking", "--virtual-time-budget=3000", "--timeout=8000", "--dump-dom");

	@TempDir
	private Path directory;

	@ParameterizedTest
	@MethodSource("io.github.methodnotallowed.situations.Shop#stacks")
	void rightCauseComesFirst(String stack) throws Exception {
		StringBuilder recorded = new StringBuilder();
		List<String> wrong = new ArrayList<>();
		List<String> rows = new ClassPathResource("situations/clients.txt").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.toList();
		try (Shop shop = Shop.start(stack, Map.of());
				Recorder recorder = Recorder.before(shop.port());
				Edge edge = Edge.start(recorder.port(), this.directory)) {
			for (String row : rows) {
				String[] parts = row.split(": ", 2);
				shop.refusals().forget();
				recorder.take();
				run(parts[1].replace("{shop}", "http://localhost:" + recorder.port())
					.replace("{address}", "localhost:" + recorder.port())
					.replace("{edge}", "http://127.0.0.1:" + edge.port()));
				MethodNotAllowed refusal = shop.refusals().last();
				List<Cause> causes = (refusal != null) ? refusal.causes() : List.of();
				recorded.append(row.replace("{shop}", "").replace("{edge}", "nginx "))
					.append('\n')
					.append(recorder.take())
					.append('\n');
				if (causes.isEmpty() || !causes.get(0).code().equals(parts[0])) {
					wrong.add(row + " -> " + causes);
				}
			}
		}
		Files.writeString(Files.createDirectories(Path.of("target")).resolve("recorded-" + stack + ".txt"), recorded);
		System.out.printf("%s: %d of %d real clients have the right first cause%n%s%n", stack,
				rows.size() - wrong.size(), rows.size(), String.join("\n", wrong));
		assertThat(wrong.size()).as(wrong.toString()).isLessThanOrEqualTo(rows.size() / 20);
	}

	private void run(String command) throws IOException, InterruptedException {
		String[] words = command.split(" ");
		if (words[0].equals("java")) {
			JavaClients.send(words[1], words[2]);
			return;
		}
		List<String> line = words[0].equals("chromium") ? chromium(words[1]) : List.of("sh", "-c", command);
		Process process = new ProcessBuilder(line).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		if (!process.waitFor(40, TimeUnit.SECONDS)) {
			process.destroyForcibly();
		}
	}

	private List<String> chromium(String address) {
		List<String> line = new ArrayList<>(CHROMIUM);
		line.add("--user-data-dir=" + this.directory.resolve("profile"));
		line.add(address);
		return line;
	}

}
