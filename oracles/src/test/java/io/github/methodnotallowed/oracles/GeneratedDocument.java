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

package io.github.methodnotallowed.oracles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document with whatever makes reading hard: references, webhooks and callbacks with
 * methods of their own, extensions, parameters and servers beside methods, templates of
 * all kinds, as YAML in block or flow style or as JSON.
 */
final class GeneratedDocument {

	private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch",
			"trace");

	private static final List<String> SEGMENTS = List.of("orders", "{id}", "{a}-{b}", "{file}.json", "caf\u00e9",
			"caf%C3%A9", "v1:cancel", "a b", "~tilde", "x.y", "{user-id}", "(group)", "*", "@me", "+1", "");

	private final Random random;

	private final String version;

	GeneratedDocument(int seed) {
		this.random = new Random(seed);
		this.version = List.of("3.0.4", "3.1.1", "3.2.0").get(seed % 3);
	}

	boolean hasVersion(String version) {
		return this.version.startsWith(version);
	}

	/**
	 * Return the text of the document.
	 */
	String text() {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("openapi", this.version);
		document.put("info", Map.of("title", "Generated", "version", "1"));
		document.put("x-get", Map.of("/not/a/path", item()));
		Map<String, Object> shared = new LinkedHashMap<>();
		Map<String, Object> paths = new LinkedHashMap<>();
		IntStream.rangeClosed(0, this.random.nextInt(8)).forEach((i) -> paths.put(template(i), item()));
		if (!hasVersion("3.0")) {
			IntStream.range(0, this.random.nextInt(4)).forEach((i) -> {
				shared.put("Item" + i, item());
				paths.put("/shared" + i + template(i), reference("Item" + i));
			});
			document.put("webhooks", Map.of("created", item()));
			document.put("components", Map.of("pathItems", shared));
		}
		document.put("paths", paths);
		return write(document);
	}

	private static Map<String, Object> reference(String name) {
		return Map.of("$ref", "#/components/pathItems/" + name);
	}

	private String template(int number) {
		StringBuilder template = new StringBuilder("/" + number);
		IntStream.rangeClosed(0, this.random.nextInt(4))
			.forEach((i) -> template.append('/').append(SEGMENTS.get(this.random.nextInt(SEGMENTS.size()))));
		return template.toString();
	}

	private Map<String, Object> item() {
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("summary", "put: it here");
		item.put("parameters", List.of());
		List<String> methods = new ArrayList<>(METHODS);
		if (hasVersion("3.2")) {
			methods.add("query");
		}
		Collections.shuffle(methods, this.random);
		methods.subList(0, this.random.nextInt(methods.size())).forEach((method) -> item.put(method, operation()));
		if (hasVersion("3.2") && this.random.nextBoolean()) {
			item.put("additionalOperations", Map.of("LINK", operation()));
		}
		item.put("x-delete", operation());
		return item;
	}

	private Map<String, Object> operation() {
		Map<String, Object> operation = new LinkedHashMap<>();
		operation.put("responses", Map.of("200", Map.of("description", "done")));
		if (this.random.nextInt(4) == 0) {
			Map<String, Object> called = Map.of(METHODS.get(this.random.nextInt(METHODS.size())),
					Map.of("responses", Map.of("200", Map.of("description", "heard"))));
			operation.put("callbacks", Map.of("paid", Map.of("{$request.body#/url}", called)));
		}
		return operation;
	}

	private String write(Map<String, Object> document) {
		if (this.random.nextInt(3) == 0) {
			return new JsonMapper().writeValueAsString(document);
		}
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(
				this.random.nextBoolean() ? DumperOptions.FlowStyle.BLOCK : DumperOptions.FlowStyle.AUTO);
		return new Yaml(options).dump(document);
	}

	@Override
	public String toString() {
		return "generated document of version " + this.version.toUpperCase(Locale.ROOT);
	}

}
