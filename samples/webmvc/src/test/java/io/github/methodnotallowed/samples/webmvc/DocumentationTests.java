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
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.methodnotallowed.samples.tests.CodeBlock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each block of code in the documentation says what shows that it is right, and that is
 * so.
 */
class DocumentationTests {

	private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)\\s]+)\\)");

	private static final List<String> KINDS = List.of("answer", "code", "properties", "test", "not run");

	private static final List<String> MODULES = List.of("autoconfigure", "starter", "starter-test");

	private static final String VERSION = "0.1.0-SNAPSHOT";

	// its blocks are shown right by the tests of its own module
	private static final List<String> OTHERS = List.of("docs/aot.md");

	@Test
	void everyBlockSaysWhatShowsThatItIsRight() {
		assertThat(CodeBlock.all()).filteredOn((block) -> !OTHERS.contains(block.file()))
			.hasSizeGreaterThan(20)
			.allSatisfy((block) -> assertThat(KINDS).as(block.toString()).contains(block.kind()));
	}

	@Test
	void codeIsPartOfASourceThatIsCompiled() {
		assertThat(CodeBlock.of("code")).isNotEmpty()
			.allSatisfy((block) -> assertThat(trimmed(read(block.proof()))).as(block.toString())
				.containsSubsequence(paragraphs(block.text())));
	}

	// README.md and CONTRIBUTING.md
	@Test
	void commandsNameWhatThereIs() {
		assertThat(CodeBlock.all()).filteredOn((block) -> block.language().equals("shell"))
			.flatExtracting((block) -> words(block.text()))
			.contains("samples/webmvc", "comparison/run", "./mvnw")
			.allSatisfy((path) -> assertThat(CodeBlock.TOP.resolve(path)).exists());
	}

	// README.md and contract-tests.md
	@Test
	void dependenciesAreThoseOfTheBuild() {
		assertThat(CodeBlock.all()).filteredOn((block) -> List.of("xml", "kotlin").contains(block.language()))
			.hasSizeGreaterThan(1)
			.allSatisfy((block) -> {
				assertThat(read("pom.xml")).contains("<version>" + VERSION + "</version>");
				assertThat(block.text()).as(block.toString())
					.contains("io.github.methodnotallowed", "method-not-allowed-spring-boot-starter", VERSION);
			});
	}

	@Test
	void testsThatAreNamedReadTheFile() {
		assertThat(CodeBlock.of("test")).isNotEmpty()
			.allSatisfy((block) -> assertThat(read(block.proof())).as(block.toString())
				.contains(Path.of(block.file()).getFileName().toString()));
	}

	@Test
	void propertiesExist() throws IOException {
		Set<String> known = knownProperties();
		for (CodeBlock block : CodeBlock.of("properties")) {
			for (PropertySource<?> source : new YamlPropertySourceLoader().load("documented",
					new ByteArrayResource(block.text().getBytes()))) {
				assertThat(((MapPropertySource) source).getPropertyNames()).as(block.toString())
					.isNotEmpty()
					.allSatisfy((name) -> assertThat(known).anyMatch((key) -> belongs(name, key)));
			}
		}
	}

	@Test
	void linksLeadToAFileAndAHeading() {
		List<String> broken = new ArrayList<>();
		for (Path page : CodeBlock.pages()) {
			LINK.matcher(content(page)).results().map((link) -> link.group(1).split("#", 2)).forEach((link) -> {
				Path target = link[0].isEmpty() ? page : page.resolveSibling(link[0]);
				if (!Files.exists(target) || (link.length > 1 && !anchors(target).contains(link[1]))) {
					broken.add(page + ": " + String.join("#", link));
				}
			});
		}
		assertThat(broken).isEmpty();
	}

	private static List<String> anchors(Path page) {
		return content(page).lines()
			.filter((line) -> line.startsWith("#"))
			.map((line) -> line.replaceAll("^#+ ", "")
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^\\w -]", "")
				.replace(' ', '-'))
			.toList();
	}

	private static boolean belongs(String name, String known) {
		return name.equals(known) || name.startsWith(known + ".") || name.startsWith(known + "[");
	}

	private static Set<String> knownProperties() throws IOException {
		Set<String> known = new HashSet<>();
		for (URL metadata : Collections.list(DocumentationTests.class.getClassLoader()
			.getResources("META-INF/spring-configuration-metadata.json"))) {
			try (InputStream json = metadata.openStream()) {
				for (JsonNode property : JsonMapper.shared().readTree(json).get("properties")) {
					known.add(property.get("name").asString());
				}
			}
		}
		return known;
	}

	// a source may have more imports, and comments between them
	private static List<String> paragraphs(String text) {
		return Stream.of(text.split("\\R\\s*\\R|\\R(?=import )")).map(DocumentationTests::trimmed).toList();
	}

	private static String trimmed(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

	// the files and modules of a command that are not made by it
	private static List<String> words(String commands) {
		return commands.lines()
			.map((line) -> line.replaceAll("\\s# .*", ""))
			.flatMap((line) -> Stream.of(line.split("[ ,=]")))
			.filter((word) -> word.matches("[./]*[a-z-]+(/[a-z-]+)*") && (word.contains("/") || MODULES.contains(word)))
			.filter((word) -> !word.startsWith("/"))
			.toList();
	}

	private static String read(String path) {
		return content(CodeBlock.TOP.resolve(path));
	}

	private static String content(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new AssertionError(file + " does not exist", ex);
		}
	}

}
