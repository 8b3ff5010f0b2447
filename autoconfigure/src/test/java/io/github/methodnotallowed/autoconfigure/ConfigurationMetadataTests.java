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

package io.github.methodnotallowed.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the metadata that an IDE reads, and of the reference that people read.
 */
class ConfigurationMetadataTests {

	private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

	private static final Path REFERENCE = Path.of("../docs/reference.md");

	private static final Pattern ROW = Pattern
		.compile("\\| `(method-not-allowed\\.[^`]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| `([^`]+)` \\|");

	@Test
	void describesEveryKeyInASentence() {
		assertThat(ourProperties()).hasSize(22).allSatisfy((property) -> {
			assertThat((String) property.get("description")).as(name(property))
				.isNotBlank()
				.endsWith(".")
				.doesNotStartWith("The ")
				.doesNotStartWith("A ");
			assertThat((String) property.get("type")).as(name(property)).isNotBlank();
		});
	}

	@Test
	void beginsTheDescriptionOfABooleanWithWhether() {
		assertThat(ourProperties()).filteredOn((property) -> property.get("type").equals("java.lang.Boolean"))
			.isNotEmpty()
			.allSatisfy((property) -> assertThat((String) property.get("description")).startsWith("Whether "));
	}

	@Test
	void hasDefaultsForAllButTypeHiddenPathsAndLocation() {
		assertThat(ourProperties()).filteredOn((property) -> !property.containsKey("defaultValue"))
			.extracting((property) -> property.get("name"))
			.containsExactlyInAnyOrder("method-not-allowed.problem.type", "method-not-allowed.hidden-paths",
					"method-not-allowed.contract.location");
	}

	@Test
	void describesEachConstantThatAPropertyTakes() {
		List<Map<String, Object>> enumerated = ourProperties().stream()
			.filter((property) -> !constants(property).isEmpty())
			.toList();
		assertThat(enumerated).hasSize(5);
		for (Map<String, Object> property : enumerated) {
			assertThat(values(property)).as(name(property))
				.containsOnlyKeys(constants(property))
				.allSatisfy((value, description) -> assertThat(description).endsWith("."));
		}
	}

	@Test
	void suggestsElementsOfEachList() {
		assertThat(ourProperties()).filteredOn((property) -> type(property).equals("list"))
			.hasSize(2)
			.allSatisfy((property) -> assertThat(values(property)).as(name(property)).isNotEmpty());
	}

	@Test
	void suggestsNothingForAPropertyThatDoesNotExist() {
		assertThat(hints().keySet())
			.isSubsetOf(ourProperties().stream().map(ConfigurationMetadataTests::name).toList());
	}

	@Test
	void suggestsOnlyWhatCanBeUsed() {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		for (Map.Entry<String, Map<String, String>> hint : hints().entrySet()) {
			for (String value : hint.getValue().keySet()) {
				source.put(hint.getKey(), value);
				assertThat(new Binder(source).bind("method-not-allowed", MethodNotAllowedProperties.class).isBound())
					.as(hint.getKey() + "=" + value)
					.isTrue();
			}
		}
	}

	@Test
	void letsTheEndpointBeRestricted() {
		assertThat(properties()).extracting(ConfigurationMetadataTests::name)
			.contains("management.endpoint.methodnotallowed.access");
	}

	@Test
	void referenceEqualsTheMetadata() throws IOException {
		Map<String, List<String>> expected = new LinkedHashMap<>();
		ourProperties().forEach((property) -> expected.put(name(property),
				List.of(type(property),
						property.containsKey("defaultValue") ? "`" + property.get("defaultValue") + "`" : "none",
						(String) property.get("description"))));
		Map<String, List<String>> documented = new LinkedHashMap<>();
		ROW.matcher(Files.readString(REFERENCE))
			.results()
			.forEach((row) -> documented.put(row.group(1), List.of(row.group(2), row.group(3), row.group(4))));
		assertThat(documented).containsExactlyEntriesOf(expected);
	}

	@Test
	void exampleOfEveryKeyIsAnotherValueThatBinds() throws IOException {
		Map<String, String> examples = new LinkedHashMap<>();
		ROW.matcher(Files.readString(REFERENCE)).results().forEach((row) -> {
			assertThat(row.group(3)).as(row.group(1)).isNotEqualTo("`" + row.group(5) + "`");
			examples.put(row.group(1), row.group(5));
		});
		assertThat(examples).hasSize(22);
		new Binder(new MapConfigurationPropertySource(examples)).bind("method-not-allowed",
				MethodNotAllowedProperties.class);
	}

	@Test
	void referenceShowsEveryKeyWithItsDefault() throws IOException {
		String yaml = Files.readString(REFERENCE).split("```yaml\\R")[1].split("```")[0];
		assertThat(yaml).startsWith("method-not-allowed:");
		Map<String, String> shown = new HashMap<>();
		flatten("", new Yaml().load(yaml.replaceAll("# (type|hidden-paths|location): ", "$1: ")), shown);
		assertThat(shown).containsOnlyKeys(ourProperties().stream().map(ConfigurationMetadataTests::name).toList());
		ourProperties().stream()
			.filter((property) -> property.containsKey("defaultValue"))
			.forEach((property) -> assertThat(shown).containsEntry(name(property),
					String.valueOf(property.get("defaultValue"))));
	}

	@SuppressWarnings("unchecked")
	private static void flatten(String prefix, Map<String, Object> values, Map<String, String> target) {
		values.forEach((key, value) -> {
			if (value instanceof Map<?, ?> nested) {
				flatten(prefix + key + ".", (Map<String, Object>) nested, target);
			}
			else {
				target.put(prefix + key, String.valueOf(value));
			}
		});
	}

	private static String name(Map<String, Object> property) {
		return (String) property.get("name");
	}

	/**
	 * Name a type as the reference does.
	 */
	private static String type(Map<String, Object> property) {
		String type = (String) property.get("type");
		return switch (type) {
			case "java.lang.Boolean" -> "boolean";
			case "java.lang.Integer" -> "number";
			case "java.lang.String" -> "string";
			case "java.net.URI" -> "URI";
			default -> (type.contains("Set<") || type.contains("List<")) ? "list" : "enum";
		};
	}

	/**
	 * Return what an enum is written with, also if it is that of the elements of a list.
	 */
	private static List<String> constants(Map<String, Object> property) {
		String type = ((String) property.get("type")).replaceAll(".*<(.*)>", "$1");
		Class<?> resolved = ClassUtils.resolveClassName(type, null);
		return resolved.isEnum() ? Arrays.stream(resolved.getEnumConstants())
			.map((constant) -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList() : List.of();
	}

	private static Map<String, String> values(Map<String, Object> property) {
		return hints().getOrDefault(name(property), Map.of());
	}

	/**
	 * Return the suggested values and their descriptions by property.
	 */
	@SuppressWarnings("unchecked")
	private static Map<String, Map<String, String>> hints() {
		Map<String, Map<String, String>> hints = new LinkedHashMap<>();
		for (Map<String, Object> hint : section("hints")) {
			Map<String, String> values = new LinkedHashMap<>();
			((List<Map<String, Object>>) (List<?>) hint.get("values"))
				.forEach((value) -> values.put(String.valueOf(value.get("value")), (String) value.get("description")));
			hints.put((String) hint.get("name"), values);
		}
		return hints;
	}

	private static List<Map<String, Object>> ourProperties() {
		return properties().stream().filter((property) -> name(property).startsWith("method-not-allowed.")).toList();
	}

	private static List<Map<String, Object>> properties() {
		return section("properties");
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> section(String name) {
		try {
			Map<String, Object> metadata = JsonParserFactory.getJsonParser().parseMap(Files.readString(METADATA));
			return (List<Map<String, Object>>) (List<?>) metadata.get(name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
