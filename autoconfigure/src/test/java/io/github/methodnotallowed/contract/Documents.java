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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Documents and routes in few words.
 */
final class Documents {

	static final String NAME = "openapi.yaml";

	private Documents() {
	}

	static Contract read(String content) {
		return Contract.read(NAME, content.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Read a document of version 3.1 with the given paths.
	 */
	static Contract paths(String paths) {
		return read("openapi: 3.1.0\npaths:\n" + paths.indent(2));
	}

	static List<String> operations(Contract contract) {
		return contract.operations()
			.stream()
			.map((operation) -> operation.method() + " " + operation.template())
			.toList();
	}

	/**
	 * Create routes of the application.
	 * @param routes {@code METHOD /pattern} each, {@code *} for any method
	 */
	static List<ServedRoute> routes(String... routes) {
		return Arrays.stream(routes).map((route) -> {
			String[] parts = route.split(" ", 2);
			return route(parts[1], parts[0].equals("*") ? Set.of() : Set.of(parts[0].split(",")), true, false);
		}).toList();
	}

	static ServedRoute route(@Nullable String pattern, Set<String> methods, boolean certain, boolean infrastructure) {
		return new ServedRoute(pattern, methods, certain, infrastructure, "handler");
	}

	static Drift compare(String paths, String... routes) {
		return Drift.between(paths(paths), routes(routes), DriftSettings.defaults());
	}

	static List<String> differences(Drift drift) {
		return drift.differences()
			.stream()
			.map((difference) -> difference.kind() + " " + difference.method() + " " + difference.template())
			.toList();
	}

}
