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

import java.util.List;

import org.springframework.core.io.Resource;

/**
 * The methods that an OpenAPI document says its paths have. Versions 3.0, 3.1 and 3.2, as
 * YAML or JSON. Immutable.
 *
 * @since 0.1.0
 */
public final class Contract {

	private final Location location;

	private final List<String> basePaths;

	private final List<DocumentedPath> paths;

	private final List<Exclusion> exclusions;

	private final List<Difference> findings;

	Contract(Location location, List<String> basePaths, List<DocumentedPath> paths, List<Exclusion> exclusions,
			List<Difference> findings) {
		this.location = location;
		this.basePaths = List.copyOf(basePaths);
		this.paths = List.copyOf(paths);
		this.exclusions = List.copyOf(exclusions);
		this.findings = List.copyOf(findings);
	}

	/**
	 * Read a document. References between files are followed within its folder only,
	 * never over the network.
	 * @param document the document, a file or on the class path
	 * @return what it says
	 * @throws ContractException if it is not there, or is broken
	 */
	public static Contract read(Resource document) {
		return OpenApiReader.read(DocumentFile.read(document));
	}

	/**
	 * Read a document that an application serves. It cannot refer to other files.
	 * @param name the name by which messages call it
	 * @param content the document
	 * @return what it says
	 * @throws ContractException if it is broken
	 */
	public static Contract read(String name, byte[] content) {
		return OpenApiReader.read(DocumentFile.read(name, content));
	}

	/**
	 * Return all methods that the document describes, of webhooks and callbacks none.
	 * @return the operations in the order of the document
	 */
	public List<Operation> operations() {
		return this.paths.stream().flatMap((path) -> path.operations().stream()).toList();
	}

	/**
	 * Return where a path would have to be added.
	 * @return the place of the paths
	 */
	public Location location() {
		return this.location;
	}

	/**
	 * Return the base paths of the servers.
	 */
	List<String> basePaths() {
		return this.basePaths;
	}

	List<DocumentedPath> paths() {
		return this.paths;
	}

	List<Exclusion> exclusions() {
		return this.exclusions;
	}

	/**
	 * Return what is wrong with the document itself.
	 */
	List<Difference> findings() {
		return this.findings;
	}

}
