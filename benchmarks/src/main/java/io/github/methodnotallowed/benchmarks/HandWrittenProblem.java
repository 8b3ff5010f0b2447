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

package io.github.methodnotallowed.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a filter would have to know to refuse without this library: all paths of the
 * application, their methods and how to write the problem. Such a filter is as fast as a
 * refusal can be.
 */
final class HandWrittenProblem {

	static final Map<String, String> FIELDS = Map.of("Allow", "GET, HEAD, OPTIONS", "Cache-Control", "no-store",
			"X-Content-Type-Options", "nosniff", "Content-Type", "application/problem+json");

	private static final Set<String> ALLOWED = Set.of("GET", "HEAD", "OPTIONS");

	private static final String BODY = "{\"title\":\"Method Not Allowed\",\"status\":405,"
			+ "\"detail\":\"Method '%1$s' is not supported for this resource."
			+ " Supported methods: GET, HEAD, OPTIONS.\",\"instance\":\"%2$s\",\"method\":\"%1$s\","
			+ "\"allowedMethods\":[\"GET\",\"HEAD\",\"OPTIONS\"]}";

	private static final String[] PARTS = BODY.split("%[12]\\$s");

	private final Set<String> paths;

	HandWrittenProblem(int routes) {
		this.paths = IntStream.range(0, routes).mapToObj(Routes::path).collect(Collectors.toSet());
	}

	boolean isRefused(String method, String path) {
		return !ALLOWED.contains(method) && this.paths.contains(path);
	}

	byte[] body(String method, String path) {
		return (PARTS[0] + method + PARTS[1] + path + PARTS[2] + method + PARTS[3]).getBytes(StandardCharsets.UTF_8);
	}

}
