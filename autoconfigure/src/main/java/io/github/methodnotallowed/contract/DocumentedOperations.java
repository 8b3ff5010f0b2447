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

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * Finds the operation that a document has for a concrete path, among the templates with
 * as many segments. A literal comes before a variable.
 *
 * @see <a href=
 * "https://spec.openapis.org/oas/v3.2.0.html#path-templating-matching">OpenAPI 3.2, Path
 * Templating Matching</a>
 */
final class DocumentedOperations {

	/** Stands for a slash that was encoded, which is no separator. */
	private static final char ENCODED_SLASH = '\uFFFF';

	private final Map<Integer, List<TemplateSegments>> byLength;

	private final Map<TemplateSegments, Map<String, Operation>> operations = new HashMap<>();

	/**
	 * Index the operations of a document.
	 * @param paths the paths, each with its template within the application
	 */
	DocumentedOperations(Map<DocumentedPath, PathTemplate> paths) {
		paths.forEach((path, template) -> {
			Map<String, Operation> methods = this.operations.computeIfAbsent(TemplateSegments.of(template.structure()),
					(segments) -> new HashMap<>());
			path.operations().forEach((operation) -> methods.putIfAbsent(operation.method(), operation));
		});
		this.byLength = this.operations.keySet()
			.stream()
			.sorted(Comparator.comparing(TemplateSegments::order))
			.collect(
					Collectors.groupingBy((segments) -> segments.segments().size(), TreeMap::new, Collectors.toList()));
	}

	/**
	 * Return the operation of the path that fits best, or {@code null} if there is none.
	 * @param method the method token
	 * @param path the path within the application
	 */
	@Nullable Operation find(String method, PathContainer path) {
		List<String> segments = segments(path);
		for (TemplateSegments template : this.byLength.getOrDefault(segments.size(), List.of())) {
			if (template.matches(segments)) {
				return this.operations.getOrDefault(template, Map.of()).get(method);
			}
		}
		return null;
	}

	private static List<String> segments(PathContainer path) {
		return List.of(path.elements()
			.stream()
			.map((element) -> (element instanceof PathSegment segment)
					? segment.valueToMatch().replace('/', ENCODED_SLASH) : element.value())
			.collect(Collectors.joining())
			.split("/", -1));
	}

}
