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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares generated pairs of documents and routes whose differences are known: each is
 * found, and nothing else.
 */
class GeneratedDriftTests {

	private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "PATCH");

	private static final List<String> SEGMENTS = List.of("orders", "items", "v2", "search", "a-b", "x.y", "caf%C3%A9");

	private static final List<String> VARIABLES = List.of("{id}", "{name}-{part}", "{file}.json");

	static IntStream pairs() {
		return IntStream.range(0, 600);
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void findsEachDifferenceAndNothingElse(int seed) {
		Pair pair = new Pair(seed);
		Drift drift = Drift.between(Documents.read(pair.document()), pair.routes(),
				DriftSettings.defaults().contextPath(pair.contextPath));
		assertThat(Documents.differences(drift)).as(pair::document).containsExactlyInAnyOrderElementsOf(pair.expected);
		assertThat(drift.notJudged()).isEmpty();
		assertThat(drift.compared()).hasSameSizeAs(Documents.read(pair.document()).operations());
	}

	/**
	 * A document, routes, and what is different.
	 */
	private static final class Pair {

		private final Random random;

		private final boolean json;

		private final String version;

		private final String basePath;

		private final String contextPath;

		private final String prefix;

		private final Map<String, Set<String>> documented = new LinkedHashMap<>();

		private final List<String> withoutAllow = new ArrayList<>();

		private final Map<String, Set<String>> served = new LinkedHashMap<>();

		private final Set<String> expected = new TreeSet<>();

		Pair(int seed) {
			this.random = new Random(seed);
			this.json = this.random.nextBoolean();
			this.version = List.of("3.0.3", "3.1.1", "3.2.0").get(this.random.nextInt(3));
			this.basePath = List.of("", "/api", "/{stage}/v1").get(this.random.nextInt(3));
			String base = this.basePath.replace("{stage}", "dev");
			int where = this.random.nextInt(3);
			this.contextPath = (where == 1) ? base : "";
			this.prefix = (where == 2) ? base : "";
			int paths = 3 + this.random.nextInt(12);
			while (this.served.size() < paths) {
				String template = template();
				if (this.documented.keySet()
					.stream()
					.noneMatch((other) -> PathTemplate.of(other)
						.structure()
						.equals(PathTemplate.of(template).structure()))) {
					this.documented.put(template, methods());
					this.served.put(template, new TreeSet<>(this.documented.get(template)));
				}
			}
			IntStream.range(0, this.random.nextInt(6)).forEach((i) -> plant());
		}

		private String template() {
			StringBuilder template = new StringBuilder();
			IntStream.rangeClosed(0, this.random.nextInt(4))
				.forEach((i) -> template.append('/')
					.append(pick((this.random.nextInt(3) == 0) ? VARIABLES : SEGMENTS).replaceAll("\\{(\\w+)}",
							"{$1" + i + "}")));
			return template.toString();
		}

		private Set<String> methods() {
			List<String> shuffled = new ArrayList<>(METHODS);
			if (this.version.equals("3.2.0")) {
				shuffled.addAll(List.of("QUERY", "LINK"));
			}
			Collections.shuffle(shuffled, this.random);
			return new TreeSet<>(shuffled.subList(0, 1 + this.random.nextInt(shuffled.size() - 1)));
		}

		private <T> T pick(List<T> values) {
			return values.get(this.random.nextInt(values.size()));
		}

		private void plant() {
			String template = pick(new ArrayList<>(this.documented.keySet()));
			Set<String> documents = this.documented.get(template);
			Set<String> serves = this.served.get(template);
			String method = pick(METHODS);
			switch (this.random.nextInt(5)) {
				case 0 -> {
					// of the last one nothing would be left to see
					if (documents.contains(method) && serves.size() > 1 && serves.remove(method)) {
						this.expected.add("NOT_SERVED " + method + " " + template);
					}
				}
				case 1 -> {
					if (serves.contains(method) && documents.size() > 1 && documents.remove(method)) {
						this.withoutAllow.remove(method + " " + template);
						this.expected.remove("REFUSAL_WITHOUT_ALLOW " + method + " " + template);
						this.expected.add("NOT_DOCUMENTED " + method + " " + pattern(template));
					}
				}
				case 2 -> {
					if (documents.contains(method) && !this.withoutAllow.contains(method + " " + template)) {
						this.withoutAllow.add(method + " " + template);
						this.expected.add("REFUSAL_WITHOUT_ALLOW " + method + " " + template);
					}
				}
				case 3 -> {
					String added = "/added" + this.random.nextInt(1000) + "/{key}";
					if (this.documented.putIfAbsent(added, new TreeSet<>(Set.of(method))) == null) {
						this.served.put(added, new TreeSet<>());
						this.expected.add("NOT_SERVED " + method + " " + added);
					}
				}
				default -> {
					String added = "/more" + this.random.nextInt(1000) + "/{*rest}";
					if (this.documented.putIfAbsent(added, new TreeSet<>()) == null) {
						this.served.put(added, new TreeSet<>(Set.of(method)));
						this.expected.add("NOT_DOCUMENTED " + method + " " + pattern(added));
					}
				}
			}
		}

		/**
		 * Return a pattern as Spring has it: other names, expressions, a prefix.
		 */
		private String pattern(String template) {
			return this.prefix + template.replaceAll("\\{(\\w+)}", "{other$1:[a-z]{2,}}").replace("%C3%A9", "é");
		}

		List<ServedRoute> routes() {
			List<ServedRoute> routes = new ArrayList<>();
			this.served.forEach((template, methods) -> methods
				.forEach((method) -> routes.add(Documents.route(pattern(template), Set.of(method), true, false))));
			Collections.shuffle(routes, new Random(1));
			routes.add(Documents.route("/error", Set.of(), true, true));
			return routes;
		}

		String document() {
			Map<String, Object> paths = new LinkedHashMap<>();
			Map<String, Object> items = new LinkedHashMap<>();
			this.documented.forEach((template, methods) -> {
				if (methods.isEmpty()) {
					return;
				}
				Map<String, Object> item = item(template, methods);
				if (template.length() % 3 == 0) {
					String name = "Item" + items.size();
					items.put(name, item);
					paths.put(template, Json.object("$ref", "#/components/pathItems/" + name));
				}
				else {
					paths.put(template, item);
				}
			});
			Object server = Json.object("url", "https://example.org" + this.basePath + "/", "variables",
					Json.object("stage", Json.object("default", "dev")));
			Object document = Json.object("openapi", this.version, "info", Json.object("title", "Generated"), "servers",
					List.of(Json.object("url", "https://other.example/elsewhere"), server), "paths", paths, "webhooks",
					Json.object("/hook", Json.object("post", Json.object())), "components",
					Json.object("pathItems", items));
			return this.json ? Json.write(document) : yaml(Json.write(document));
		}

		private Map<String, Object> item(String template, Set<String> methods) {
			Map<String, Object> item = new LinkedHashMap<>();
			Map<String, Object> additional = new LinkedHashMap<>();
			for (String method : methods) {
				boolean allow = !this.withoutAllow.contains(method + " " + template);
				Object headers = allow ? Json.object("Allow", Json.object()) : Json.object("Vary", Json.object());
				Object operation = Json.object("responses", Json.object("405", Json.object("headers", headers)));
				if (METHODS.contains(method) || method.equals("QUERY")) {
					item.put(method.toLowerCase(Locale.ROOT), operation);
				}
				else {
					additional.put(method, operation);
				}
			}
			if (!additional.isEmpty()) {
				item.put("additionalOperations", additional);
			}
			return item;
		}

		/**
		 * Rewrite a document in block style.
		 */
		private static String yaml(String json) {
			StringBuilder yaml = new StringBuilder();
			Arrays.stream(json.split("\n"))
				.filter((line) -> !line.matches("\\s*[{}\\]],?"))
				.map((line) -> line.replaceFirst(",$", "").replaceFirst("[{\\[]$", "").substring(2))
				.forEach((line) -> yaml.append(line).append('\n'));
			return yaml.toString();
		}

	}

}
