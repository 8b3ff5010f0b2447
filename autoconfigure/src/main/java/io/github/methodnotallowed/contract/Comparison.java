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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Compares a document with routes, in both directions.
 */
final class Comparison {

	/**
	 * The methods that the document of a route without methods must have. The others are
	 * implied.
	 */
	private static final List<String> ALL = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

	private final Contract contract;

	private final DriftSettings settings;

	private final ServedPaths served;

	private final Map<DocumentedPath, PathTemplate> documented;

	private final Map<ServedPath, Set<DocumentedPath>> found = new HashMap<>();

	private final List<Difference> differences = new ArrayList<>();

	private final List<String> notJudged = new ArrayList<>();

	private final List<Operation> compared = new ArrayList<>();

	Comparison(Contract contract, List<ServedRoute> routes, DriftSettings settings) {
		this.contract = contract;
		this.settings = settings;
		this.served = new ServedPaths(routes, settings.contextPath());
		this.documented = this.served.within(contract);
	}

	Drift run() {
		this.differences.addAll(this.contract.findings());
		documentedButNotServed();
		this.served.all().forEach(this::servedButNotDocumented);
		if (this.compared.isEmpty() && this.differences.isEmpty()) {
			this.differences.add(new Difference(DriftKind.NOTHING_COMPARED, Difference.ANY, "/",
					this.contract.location(), "", null));
		}
		Exceptions exceptions = new Exceptions(this.contract.exclusions(), this.settings);
		Map<String, PathTemplate> within = new HashMap<>();
		this.documented.forEach((path, template) -> within.put(path.template().text(), template));
		List<Difference> remaining = exceptions.apply(this.differences,
				(template) -> within.getOrDefault(template, PathTemplate.of(template)));
		return new Drift(this.contract.location(), remaining, exceptions.accepted(), this.notJudged, this.compared);
	}

	private void documentedButNotServed() {
		Set<String> structures = this.documented.values()
			.stream()
			.map(PathTemplate::structure)
			.collect(Collectors.toCollection(HashSet::new));
		this.documented.forEach((path, template) -> {
			ServedPath routes = this.served.find(template, structures);
			Stream.concat(Stream.ofNullable(routes), this.served.everywhere(path, this.contract))
				.forEach((route) -> this.found.computeIfAbsent(route, (key) -> new LinkedHashSet<>()).add(path));
			path.operations().forEach((operation) -> compare(operation, template, routes));
		});
	}

	private void compare(Operation operation, PathTemplate template, @Nullable ServedPath routes) {
		if (operation.refusalWithoutAllow() != null) {
			this.differences.add(new Difference(DriftKind.REFUSAL_WITHOUT_ALLOW, operation.method(),
					operation.template(), operation.refusalWithoutAllow(), "", null));
		}
		if (routes != null && routes.serves(operation.method())) {
			this.compared.add(operation);
			return;
		}
		ServedRoute uncertain = this.served.uncertain(template);
		if (uncertain != null) {
			this.notJudged.add(operation.method() + " " + operation.template() + ": documented, and "
					+ uncertain.handler() + " alone knows whether it is served (" + operation.location() + ")");
			return;
		}
		this.compared.add(operation);
		String detail = (routes != null) ? "the path has " + routes.described() : "no route has the path";
		this.differences.add(new Difference(DriftKind.NOT_SERVED, operation.method(), operation.template(),
				operation.location(), detail, null));
	}

	private void servedButNotDocumented(ServedPath path) {
		Set<DocumentedPath> documents = this.found.getOrDefault(path, Set.of());
		Set<String> methods = documents.stream()
			.flatMap((document) -> document.operations().stream())
			.map(Operation::method)
			.collect(Collectors.toSet());
		Location location = documents.stream()
			.map(DocumentedPath::location)
			.findFirst()
			.orElse(this.contract.location());
		Set<String> reported = new HashSet<>();
		for (ServedRoute route : path.routes()) {
			if (route.infrastructure() && !this.settings.infrastructure()) {
				continue;
			}
			for (String method : undocumented(route, path, methods)) {
				if (reported.add(method)) {
					DriftKind kind = method.equals(Difference.ANY) ? DriftKind.ANY_METHOD : DriftKind.NOT_DOCUMENTED;
					this.differences
						.add(new Difference(kind, method, path.template().text(), location, route.handler(), null));
				}
			}
			if (!route.certain() && route.methods().isEmpty() && documents.isEmpty()) {
				this.notJudged.add("* " + path.template().text() + ": not documented, and " + route.handler()
						+ " alone knows its methods");
			}
		}
	}

	private static List<String> undocumented(ServedRoute route, ServedPath path, Set<String> documented) {
		if (route.methods().isEmpty()) {
			return (route.certain() && !documented.containsAll(ALL)) ? List.of(Difference.ANY) : List.of();
		}
		return route.methods()
			.stream()
			.filter((method) -> !documented.contains(method))
			.filter((method) -> !method.equals("OPTIONS"))
			.filter((method) -> !(method.equals("HEAD") && path.routes().stream().anyMatch(Comparison::takesGet)))
			.toList();
	}

	private static boolean takesGet(ServedRoute route) {
		return route.methods().isEmpty() || route.methods().contains("GET") || route.methods().contains("QUERY");
	}

}
