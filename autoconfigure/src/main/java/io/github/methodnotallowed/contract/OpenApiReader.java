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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.methodnotallowed.contract.References.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads the paths of an OpenAPI document. The rest of the document is ignored.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.2.0.html#path-item-object">OpenAPI 3.2,
 * Path Item Object</a>
 */
final class OpenApiReader {

	/** How many operations a document may have, with those that references repeat. */
	private static final int MAX_OPERATIONS = 200_000;

	private final OpenApiVersion version;

	private final List<DocumentedPath> paths = new ArrayList<>();

	private final List<Exclusion> exclusions = new ArrayList<>();

	private final List<Difference> findings = new ArrayList<>();

	private int read;

	private OpenApiReader(OpenApiVersion version) {
		this.version = version;
	}

	/**
	 * Read a document.
	 * @throws ContractException if it is broken
	 */
	static Contract read(DocumentFile file) {
		Node root = file.root();
		if (!(root instanceof Node.Mapping)) {
			throw new ContractException(root.location(),
					"This is no OpenAPI document, but " + root.description() + ".");
		}
		OpenApiReader reader = new OpenApiReader(OpenApiVersion.of(root));
		Place document = new Place(file, root);
		Node.Entry entry = root.entry("paths");
		if (entry != null) {
			reader.readPaths(object(References.follow(document.at(entry.value())), "paths"));
		}
		else if (reader.version == OpenApiVersion.V3_0) {
			throw new ContractException(root.location(), "The field 'paths' is missing.");
		}
		return new Contract((entry != null) ? entry.key().location() : root.location(), ServerPaths.of(root),
				reader.paths, reader.exclusions, reader.findings);
	}

	private static Place object(Place place, String name) {
		if (!(place.node() instanceof Node.Mapping) && !place.node().isNull()) {
			throw new ContractException(place.node().location(),
					"'" + name + "' must be an object, this is " + place.node().description() + ".");
		}
		return place;
	}

	private void readPaths(Place paths) {
		Map<String, Operation> byStructure = new HashMap<>();
		for (Node.Entry entry : paths.node().entries()) {
			String template = entry.key().text();
			if (template.startsWith("x-")) {
				continue;
			}
			if (!template.startsWith("/")) {
				throw new ContractException(entry.key().location(), "The path '" + template + "' must begin with '/'.");
			}
			PathTemplate path = PathTemplate.of(template);
			for (DocumentedPath part : readPath(path, entry.key(), paths.at(entry.value()))) {
				part.operations().forEach((operation) -> readDuplicate(operation, path, byStructure));
				this.paths.add(part);
			}
		}
	}

	private void readDuplicate(Operation operation, PathTemplate path, Map<String, Operation> byStructure) {
		Operation former = byStructure.putIfAbsent(operation.method() + path.structure(), operation);
		if (former != null) {
			this.findings.add(
					new Difference(DriftKind.EQUIVALENT_TEMPLATE, operation.method(), path.text(), operation.location(),
							"also below '" + former.template() + "' in line " + former.location().line(), null));
		}
	}

	/**
	 * Read a path. Operations that have servers of their own make a path of their own.
	 */
	private List<DocumentedPath> readPath(PathTemplate template, Node.Scalar key, Place item) {
		Map<String, Described> operations = new LinkedHashMap<>();
		List<String> basePaths = new ArrayList<>();
		References.follow(item);
		// what stands beside a reference comes first, from OpenAPI 3.1 on
		for (Place part = item; part != null; part = References.next(part)) {
			object(part, key.text());
			basePaths.addAll(ServerPaths.of(part.node()));
			readExclusions(part.node(), Difference.ANY, key);
			for (Node.Entry entry : part.node().entries()) {
				readField(key, entry, part, operations);
			}
		}
		List<String> common = basePaths.stream().distinct().toList();
		Map<List<String>, List<Operation>> byServers = new LinkedHashMap<>();
		byServers.put(common, new ArrayList<>());
		operations.values()
			.forEach((described) -> byServers
				.computeIfAbsent(described.basePaths().isEmpty() ? common : described.basePaths(),
						(own) -> new ArrayList<>())
				.add(described.operation()));
		return byServers.entrySet()
			.stream()
			.map((part) -> new DocumentedPath(template, key.location(), part.getKey(), List.copyOf(part.getValue())))
			.filter((part) -> operations.isEmpty() || !part.operations().isEmpty())
			.toList();
	}

	private void readField(Node.Scalar path, Node.Entry entry, Place item, Map<String, Described> operations) {
		String field = entry.key().text();
		if (this.version.isMethod(field)) {
			readOperation(field.toUpperCase(Locale.ROOT), path, entry, item, operations);
		}
		else if (this.version.isMistaken(field)) {
			this.findings.add(finding(DriftKind.NO_SUCH_METHOD, field, path, entry.key(), ""));
		}
		else if (field.equals(OpenApiVersion.ADDITIONAL)) {
			for (Node.Entry additional : object(References.follow(item.at(entry.value())), field).node().entries()) {
				String method = additional.key().text();
				if (!method.startsWith("x-")) {
					readOperation(method, path, additional, item, operations);
				}
			}
		}
	}

	private void readOperation(String method, Node.Scalar path, Node.Entry entry, Place item,
			Map<String, Described> operations) {
		if (++this.read > MAX_OPERATIONS) {
			throw new ContractException(path.location(),
					"References repeat more than " + MAX_OPERATIONS + " operations.");
		}
		Place place = object(References.follow(item.at(entry.value())), method + " " + path.text());
		readExclusions(place.node(), method, path);
		Operation operation = new Operation(method, path.text(), entry.key().location(), refusalWithoutAllow(place));
		operations.putIfAbsent(method, new Described(operation, ServerPaths.of(place.node())));
	}

	/**
	 * RFC 9110, section 15.5.6: a 405 must have an {@code Allow} field.
	 */
	private static @Nullable Location refusalWithoutAllow(Place operation) {
		Place responses = operation.get("responses");
		Node.Entry refusal = (responses != null) ? responses.node().entry("405") : null;
		if (responses == null || refusal == null) {
			return null;
		}
		Place response = References.follow(responses.at(refusal.value()));
		Place headers = response.get("headers");
		boolean allow = headers != null && headers.node()
			.entries()
			.stream()
			.anyMatch((header) -> header.key().text().equalsIgnoreCase("Allow"));
		return allow ? null : refusal.key().location();
	}

	private void readExclusions(Node node, String method, Node.Scalar path) {
		for (Node.Entry entry : node.entries()) {
			String field = entry.key().text();
			if (field.equals(Exclusions.EXTENSION)) {
				String reason = entry.value().text();
				if (reason == null || reason.isBlank() || List.of("true", "false").contains(reason)) {
					throw new ContractException(entry.value().location(),
							"Write the reason as the value of '" + field + "'.");
				}
				this.exclusions
					.add(new Exclusion(method, PathTemplate.of(path.text()), entry.key().location(), reason.strip()));
			}
			else if (Exclusions.isMisspelt(field)) {
				this.findings.add(finding(DriftKind.STALE_EXCEPTION, method, path, entry.key(),
						"'" + field + "' may be meant to be '" + Exclusions.EXTENSION + "'"));
			}
		}
	}

	private static Difference finding(DriftKind kind, String method, Node.Scalar path, Node place, String detail) {
		return new Difference(kind, method, path.text(), place.location(), detail, null);
	}

	/**
	 * An operation, and the base paths of its own servers, which replace those of the
	 * path.
	 */
	private record Described(Operation operation, List<String> basePaths) {
	}

}
