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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds routes by the structure of their patterns.
 */
final class ServedPaths {

	private final Map<String, ServedPath> byStructure = new LinkedHashMap<>();

	private final List<ServedRoute> uncertain = new ArrayList<>();

	private final String contextPath;

	ServedPaths(List<ServedRoute> routes, String contextPath) {
		this.contextPath = contextPath;
		for (ServedRoute route : routes) {
			if (route.pattern() != null) {
				PathTemplate template = PathTemplate.of(route.pattern());
				this.byStructure.computeIfAbsent(template.structure(), (structure) -> new ServedPath(template))
					.add(route);
			}
			if (!route.certain()) {
				this.uncertain.add(route);
			}
		}
	}

	Collection<ServedPath> all() {
		return this.byStructure.values();
	}

	/**
	 * Return the route whose handler alone knows whether it serves a template that no
	 * route has.
	 */
	@Nullable ServedRoute uncertain(PathTemplate template) {
		return this.uncertain.stream().filter((route) -> ServedPath.mayTake(route, template)).findFirst().orElse(null);
	}

	/**
	 * Return the base path that a document means: the one below which most of its paths
	 * are served. An application may have it in its patterns, as its context path, or not
	 * at all, because a gateway takes it off.
	 */
	private String basePath(Contract contract) {
		String best = "";
		long most = matches(contract, best);
		for (String candidate : contract.basePaths()) {
			long matches = matches(contract, candidate);
			if (matches > most) {
				best = candidate;
				most = matches;
			}
		}
		return best;
	}

	private long matches(Contract contract, String basePath) {
		return contract.paths()
			.stream()
			.filter((path) -> this.byStructure.containsKey(within(path.template(), basePath).structure()))
			.count();
	}

	/**
	 * Return the template of a document as patterns of the application have it.
	 */
	private PathTemplate within(PathTemplate template, String basePath) {
		return template.below(basePath).without(this.contextPath);
	}

	/**
	 * Return the paths of a document, each with its template as patterns have it.
	 */
	Map<DocumentedPath, PathTemplate> within(Contract contract) {
		String basePath = basePath(contract);
		Map<DocumentedPath, PathTemplate> within = new LinkedHashMap<>();
		contract.paths().forEach((path) -> within.put(path, within(path, basePath)));
		return within;
	}

	/**
	 * Return all routes that a path of a document may mean: an application may have it
	 * below each of the servers.
	 */
	Stream<ServedPath> everywhere(DocumentedPath path, Contract contract) {
		List<String> basePaths = path.basePaths().isEmpty() ? contract.basePaths() : path.basePaths();
		return basePaths.stream()
			.map((basePath) -> this.byStructure.get(within(path.template(), basePath).structure()))
			.filter(Objects::nonNull);
	}

	/**
	 * Return the template of a path as patterns have it, by the servers of the path if it
	 * has any.
	 */
	private PathTemplate within(DocumentedPath path, String basePath) {
		for (String own : path.basePaths()) {
			PathTemplate template = within(path.template(), own);
			if (this.byStructure.containsKey(template.structure())) {
				return template;
			}
		}
		return within(path.template(), basePath);
	}

	/**
	 * Return the routes of a template.
	 * @param template the template within the application
	 * @param documented all templates that the document has
	 * @return the routes, or {@code null} if there are none
	 */
	@Nullable ServedPath find(PathTemplate template, Collection<String> documented) {
		ServedPath exact = this.byStructure.get(template.structure());
		if (exact != null || documented.contains(template.openEnded())) {
			return exact;
		}
		return this.byStructure.get(template.openEnded());
	}

}
