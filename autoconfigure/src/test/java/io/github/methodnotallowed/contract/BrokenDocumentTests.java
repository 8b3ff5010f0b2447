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
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of documents that are broken: one clear message with file, line and column.
 */
class BrokenDocumentTests {

	private static final String START = "openapi: 3.1.0\npaths:\n";

	@TempDir
	private Path folder;

	@Test
	void badYaml() {
		assertBroken(START + "  /a:\n    get: {}\n   post: {}\n", 5, 4, "neither YAML nor JSON");
		assertBroken("{\"openapi\": \"3.0.0\",\n \"paths\": {", 2, 12, "neither YAML nor JSON");
		assertBroken(START + "  /a: {get: \"\u0001\"}\n", 3, 14, "Character U+0001 may not be");
		assertBroken("", 1, 1, "The document is empty");
		assertBroken("# nothing\n", 1, 1, "The document is empty");
		assertBroken(START + "\t/a: {get: {}}\n", 3, 1, "Do not use \\t(TAB) for indentation");
		assertBroken("{\"openapi\":\"3.0.0\",\"paths\":{}}\n{\"openapi\":\"3.0.0\"}", 2, 1, "neither YAML nor JSON");
		assertBroken("<!doctype html><html><body>Log in</body></html>", 1, 1,
				"no OpenAPI document, but a single value");
		assertBroken("openapi: 3.1.0\n---\nopenapi: 3.1.0\n", 2, 1, "second document");
	}

	@Test
	void badEncoding() {
		byte[] content = (START + "  /a: {get: {summary: caf").getBytes(StandardCharsets.UTF_8);
		content = Arrays.copyOf(content, content.length + 2);
		content[content.length - 2] = (byte) 0xE9;
		content[content.length - 1] = '}';
		byte[] latin = content;
		assertThatExceptionOfType(ContractException.class).isThrownBy(() -> Contract.read(Documents.NAME, latin))
			.withMessage("openapi.yaml:3:26: This is no UTF-8 text.");
	}

	@Test
	void noOpenApi() {
		assertBroken("[]", 1, 1, "but a list");
		assertBroken("title: x\n", 1, 1, "the field 'openapi' is missing");
		assertBroken("openapi: 3.0.0\n", 1, 1, "The field 'paths' is missing");
		assertBroken("openapi: 3.0.0\npaths: []\n", 2, 8, "'paths' must be an object, this is a list");
		assertBroken(START + "  orders: {}\n", 3, 3, "must begin with '/'");
		assertBroken(START + "  /orders: [get]\n", 3, 12, "must be an object");
		assertBroken(START + "  /orders: {get: yes}\n", 3, 18, "'GET /orders' must be an object");
	}

	@Test
	void wrongVersion() {
		assertBroken("swagger: '2.0'\n", 1, 10, "Version 2.0 of Swagger cannot be read. Write 3.0, 3.1 or 3.2.");
		assertBroken("openapi: 4.0.0\n", 1, 10, "Version 4.0.0 of OpenAPI");
		assertBroken("openapi:\npaths: {}\n", 1, 9, "'openapi' must be a version, such as 3.1.0.");
		assertBroken("openapi: {major: 3}\npaths: {}\n", 1, 10, "'openapi' must be a version");
		assertBroken("openapi: 3.3.0\n", 1, 10, "Version 3.3.0 of OpenAPI");
	}

	@Test
	void duplicateKeys() {
		assertBroken(START + "  /a: {}\n  /b: {}\n  /a: {}\n", 5, 3,
				"The key '/a' was there before, in line 3, column 3.");
		assertBroken("{\"openapi\":\"3.0.0\",\n\"paths\":{\"/a\":{\"get\":{},\"get\":{}}}}", 2, 25,
				"The key 'get' was there before");
	}

	@Test
	void references() {
		assertBroken(START + "  /a:\n    $ref: '#/components/pathItems/A'\n", 4, 11, "There is no '#/components");
		assertBroken(START + "  /a: {$ref: '#/paths/~1b'}\n  /b: {$ref: '#/paths/~1a'}\n", 3, 14,
				"leads back to itself");
		assertBroken(START + "  /a: {$ref: other.yaml}\n", 3, 14, "is another file");
		assertBroken(START + "  /a: {$ref: [a]}\n", 3, 14, "A reference must be text");
		assertBroken(START + "  /a: {$ref: '#/%zz'}\n", 3, 14, "bad percent-encoding");
	}

	@Test
	void manyPathsWithLongChainsOfReferences() {
		String paths = IntStream.range(0, 3000)
			.mapToObj((i) -> "  /p" + i + ": {$ref: '#/x/a0'}\n")
			.collect(Collectors.joining());
		String chain = IntStream.range(0, 900)
			.mapToObj((i) -> "  a" + i + ": {$ref: '#/x/a" + (i + 1) + "'}\n")
			.collect(Collectors.joining());
		assertBroken(START + paths + "x:\n" + chain + "  a900: {get: {}}\n", 3, 15,
				"The reference leads on to others more than 50 times.");
	}

	@Test
	void referencesBetweenFiles() throws IOException {
		Path inside = Files.createDirectory(this.folder.resolve("api"));
		Files.writeString(this.folder.resolve("secret.yaml"), "get: {}");
		Files.createSymbolicLink(inside.resolve("link.yaml"), this.folder.resolve("secret.yaml"));
		Files.writeString(inside.resolve("bad.yaml"), "get: {}\n get: {}\n");
		assertBrokenFile(inside, "../secret.yaml", 3, 14, "outside the folder");
		assertBrokenFile(inside, "sub/..%2F../secret.yaml", 3, 14, "outside the folder");
		assertBrokenFile(inside, this.folder.resolve("secret.yaml").toString(), 3, 14, "outside the folder");
		assertBrokenFile(inside, "link.yaml", 3, 14, "outside the folder");
		assertBrokenFile(inside, "file:link.yaml", 3, 14, "is not fetched");
		assertBrokenFile(inside, "none.yaml", 3, 14, "There is no file 'none.yaml'");
		assertBrokenFile(inside, "openapi.yaml#/paths/~1a", 3, 14, "leads back to itself");
		assertThatExceptionOfType(ContractException.class).isThrownBy(() -> readFile(inside, "bad.yaml"))
			.withMessageContaining("api/bad.yaml:2:");
	}

	@Test
	void referencesAreNotFetched() throws IOException {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String url = "http://127.0.0.1:" + server.getLocalPort() + "/a.yaml";
			assertBroken(START + "  /a: {$ref: '" + url + "'}\n", 3, 14, "is not fetched");
			assertBroken(START + "  /a: {$ref: '" + url.substring(5) + "'}\n", 3, 14, "is not fetched");
			server.setSoTimeout(1);
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
		}
	}

	@Test
	void missing() {
		assertThatExceptionOfType(ContractException.class)
			.isThrownBy(() -> Contract.read(new FileSystemResource(this.folder.resolve("none.yaml"))))
			.withMessageEndingWith("none.yaml:1:1: There is no such document.");
		assertThatExceptionOfType(ContractException.class)
			.isThrownBy(() -> Contract.read(new ClassPathResource("none.yaml")))
			.withMessage("none.yaml:1:1: There is no such document.");
		assertThatExceptionOfType(ContractException.class)
			.isThrownBy(() -> Contract.read(new FileSystemResource(this.folder)))
			.withMessageEndingWith(":1:1: The file cannot be read: Is a directory.");
	}

	@Test
	void large() throws IOException {
		Path file = this.folder.resolve("large.yaml");
		Files.writeString(file, START + "  /a: {get: {summary: \"" + "x".repeat(50_000_000) + "\"}}\n");
		long start = processorTime();
		assertThatExceptionOfType(ContractException.class).isThrownBy(() -> Contract.read(new FileSystemResource(file)))
			.withMessageEndingWith("large.yaml:1:1: The document is larger than 40 MB.");
		assertThat(Duration.ofNanos(processorTime() - start)).isLessThan(Duration.ofSeconds(2));
	}

	@Test
	void saysThatReferencesRepeatTooMuch() {
		StringBuilder document = new StringBuilder("openapi: 3.2.0\npaths:\n  /0:\n    additionalOperations:\n");
		for (int i = 0; i < 450; i++) {
			document.append("      M").append(i).append(": {}\n");
		}
		for (int i = 1; i < 450; i++) {
			document.append("  /").append(i).append(": {$ref: '#/paths/~10'}\n");
		}
		assertThatExceptionOfType(ContractException.class)
			.isThrownBy(() -> Contract.read("openapi.yaml", document.toString().getBytes(StandardCharsets.UTF_8)))
			.withMessageContaining("References repeat more than 200000 operations.");
	}

	@Test
	void aliasBomb() {
		String bomb = IntStream.range(1, 10)
			.mapToObj((level) -> "  a%d: &a%d [%s]\n".formatted(level, level,
					("*a" + (level - 1) + ",").repeat(9) + "*a" + (level - 1)))
			.collect(Collectors.joining("", "x-bomb:\n  a0: &a0 [x]\n", ""));
		assertBroken(bomb + START + "  /a: {get: {}}\n", 8, 24, "Aliases repeat more than 1000000 values.");
		assertBroken("x-a: &a [*a]\n" + START, 1, 10, "The alias 'a' stands within itself.");
		assertBroken("x-a: *b\n" + START, 1, 6, "There is no anchor 'b'");
	}

	@Test
	void nested() {
		assertBroken("x-a: " + "[".repeat(20_000) + "]".repeat(20_000) + "\n" + START, 1, 1005, "Nested deeper");
		assertBroken("{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000), 1, 5001, "Nested deeper");
		assertBroken(
				IntStream.range(0, 2_000).mapToObj((level) -> " ".repeat(level) + "a:\n").collect(Collectors.joining()),
				1001, 1001, "Nested deeper");
	}

	@Test
	void exclusionsWithoutReason() {
		assertBroken(START + "  /a: {x-drift-exclude: true}\n", 3, 25, "Write the reason");
		assertBroken(START + "  /a: {get: {x-drift-exclude: ''}}\n", 3, 31, "Write the reason");
	}

	private static void assertBroken(String content, int line, int column, String message) {
		long start = processorTime();
		assertThatExceptionOfType(ContractException.class).isThrownBy(() -> Documents.read(content)).satisfies((ex) -> {
			assertThat(ex.getMessage()).startsWith("openapi.yaml:" + line + ":" + column + ": ")
				.contains(message)
				.hasLineCount(1);
			assertThat(ex.location()).isEqualTo(new Location(Documents.NAME, line, column));
		});
		assertThat(Duration.ofNanos(processorTime() - start)).isLessThan(Duration.ofSeconds(2));
	}

	private static void assertBrokenFile(Path folder, String reference, int line, int column, String message) {
		assertThatExceptionOfType(ContractException.class).isThrownBy(() -> readFile(folder, reference))
			.withMessageContaining("openapi.yaml:" + line + ":" + column + ": ")
			.withMessageContaining(message);
	}

	/**
	 * Return the time of this thread, which does not pass while others have the
	 * processor.
	 */
	private static long processorTime() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private static Contract readFile(Path folder, String reference) throws IOException {
		Path file = folder.resolve("openapi.yaml");
		Files.writeString(file, START + "  /a: {$ref: '" + reference + "'}\n");
		return Contract.read(new FileSystemResource(file));
	}

}
