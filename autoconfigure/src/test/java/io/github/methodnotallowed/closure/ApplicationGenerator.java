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

package io.github.methodnotallowed.closure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.methodnotallowed.route.FunctionalMethods;

/**
 * Generates small applications and requests to them. The same seed gives the same.
 */
final class ApplicationGenerator {

	private static final List<String> METHODS = List.of("GET", "GET", "GET", "POST", "POST", "PUT", "DELETE", "PATCH",
			"HEAD", "OPTIONS", "TRACE");

	private static final List<String> FILES = List.of("/a", "/b", "/a/b", "/ab", "/a/a");

	private final Random random;

	private int handlers;

	ApplicationGenerator(long seed) {
		this.random = new Random(seed);
	}

	ApplicationSpec generate() {
		Set<Object> keys = new HashSet<>();
		List<Part> parts = new ArrayList<>();
		add(parts, Part.Kind.ANNOTATED, unique(list(4, () -> route(6)), RouteSpec::key, keys));
		add(parts, Part.Kind.LATE, chance(4) ? unique(list(2, () -> route(6)), RouteSpec::key, keys) : List.of());
		add(parts, Part.Kind.ROUTER, list(3, () -> router("", Condition.NONE, 0)));
		add(parts, Part.Kind.URL, unique(list(2, this::url), UrlSpec::pattern, keys));
		add(parts, Part.Kind.FOREIGN, chance(3) ? some(2, this::foreign) : List.of());
		add(parts, Part.Kind.GATEWAY, chance(4) ? some(2, this::proxied) : List.of());
		add(parts, Part.Kind.RESOURCES, resources());
		add(parts, Part.Kind.REQUEST, some(3, this::request));
		List<String> order = new ArrayList<>(List.of("foreign", "router", "annotated", "gateway", "urls", "resources"));
		if (chance(4)) {
			Collections.shuffle(order, this.random);
		}
		FunctionalMethods functional = new FunctionalMethods(!chance(5), !chance(5));
		return new ApplicationSpec(parts, order, this.random.nextBoolean(), functional);
	}

	private static void add(List<Part> parts, Part.Kind kind, List<?> specs) {
		specs.forEach((spec) -> parts.add(new Part(kind, spec)));
	}

	private static <T> List<T> unique(List<T> specs, Function<T, Object> key, Set<Object> keys) {
		return specs.stream().filter((spec) -> keys.add(key.apply(spec))).toList();
	}

	private RouteSpec route(int conditions) {
		List<String> patterns = chance(6) ? List.of(Paths.pattern(this.random), Paths.pattern(this.random))
				: List.of(Paths.pattern(this.random));
		Set<String> methods = new LinkedHashSet<>();
		for (int i = chance(8) ? 0 : chance(4) ? 2 : 1; i > 0; i--) {
			methods.add(Paths.pick(this.random, METHODS));
		}
		return new RouteSpec(id(), patterns.stream().distinct().toList(), List.copyOf(methods), condition(conditions));
	}

	private Condition condition(int count) {
		return chance(3) ? Condition.values()[this.random.nextInt(count)] : Condition.NONE;
	}

	private RouterSpec router(String prefix, Condition condition, int depth) {
		List<RouterSpec> nested = (depth < 2 && chance(2))
				? some(1, () -> router(chance(4) ? "" : Paths.prefix(this.random, "n" + depth),
						condition(Condition.values().length), depth + 1))
				: List.of();
		return new RouterSpec(prefix, condition, some(2, () -> route(Condition.values().length)), nested,
				chance(6) ? files() : List.of());
	}

	private UrlSpec url() {
		Set<String> methods = new LinkedHashSet<>(some(2, () -> Paths.pick(this.random, METHODS)));
		return new UrlSpec(id(), Paths.pattern(this.random),
				Paths.pick(this.random, Arrays.asList(UrlSpec.Kind.values())), List.copyOf(methods));
	}

	private ForeignSpec foreign() {
		Set<String> methods = new LinkedHashSet<>(some(3, () -> Paths.pick(this.random, METHODS)));
		return new ForeignSpec(id(), Paths.pattern(this.random),
				Paths.pick(this.random, Arrays.asList(ForeignSpec.Kind.values())), List.copyOf(methods));
	}

	/**
	 * A gateway asks for methods and paths in words that tell them, and for a header in
	 * words that nobody reads.
	 */
	private RouteSpec proxied() {
		RouteSpec route = route(1);
		return new RouteSpec(route.id(), route.patterns(), route.methods(),
				chance(3) ? Condition.HEADER : Condition.NONE);
	}

	private RequestSpec request() {
		Map<String, String> headers = new LinkedHashMap<>();
		if (chance(2)) {
			headers.put("X-Condition", "1");
		}
		if (chance(2)) {
			headers.put("Accept", Paths.pick(this.random, List.of("application/json", "text/plain", "*/*")));
		}
		if (chance(2)) {
			headers.put("Content-Type", Paths.pick(this.random, List.of("application/json", "text/plain")));
		}
		if (chance(2)) {
			headers.put("X-Version", Paths.pick(this.random, List.of("1", "2")));
		}
		return new RequestSpec(Paths.path(this.random), headers, chance(2));
	}

	private List<ResourceSpec> resources() {
		String pattern = chance(2) ? "/**" : chance(3) ? "/a/**" : "";
		return pattern.isEmpty() ? List.of() : List.of(new ResourceSpec(pattern, files()));
	}

	private List<String> files() {
		return FILES.stream().filter((file) -> chance(2)).toList();
	}

	private String id() {
		return "h" + this.handlers++;
	}

	private boolean chance(int oneIn) {
		return this.random.nextInt(oneIn) == 0;
	}

	private <T> List<T> list(int most, Supplier<T> element) {
		return this.random.ints(this.random.nextInt(most + 1)).mapToObj((i) -> element.get()).toList();
	}

	private <T> List<T> some(int most, Supplier<T> element) {
		List<T> elements = new ArrayList<>();
		for (int i = this.random.nextInt(most); i >= 0; i--) {
			elements.add(element.get());
		}
		return elements;
	}

}
