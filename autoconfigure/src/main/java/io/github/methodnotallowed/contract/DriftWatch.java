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
import java.util.Objects;

import io.github.methodnotallowed.route.RouteTable;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;

/**
 * Compares a document with the routes of a running application. The document is read
 * once, at the first comparison; the routes are the present ones. Thread-safe.
 *
 * @since 0.1.0
 */
public final class DriftWatch {

	private final RouteTable table;

	private final Environment environment;

	private final Location document;

	private final DriftSettings settings;

	private final SingletonSupplier<Reading> reading;

	/**
	 * Create a watch.
	 * @param table the routes
	 * @param environment the environment of the application
	 * @param document the document, a file or on the class path
	 * @param settings what to take into account
	 */
	public DriftWatch(RouteTable table, Environment environment, Resource document, DriftSettings settings) {
		this.table = table;
		this.environment = environment;
		this.document = new Location(SourceName.of(document), 1, 1);
		this.settings = settings;
		this.reading = SingletonSupplier.of(() -> read(document));
	}

	private Reading read(Resource resource) {
		try {
			Contract contract = Contract.read(resource);
			ServedPaths served = new ServedPaths(routes(), this.settings.contextPath());
			return new Reading(contract, new DocumentedOperations(served.within(contract)), null);
		}
		catch (ContractException ex) {
			return new Reading(null, null, ex);
		}
		catch (RuntimeException | LinkageError ex) {
			return new Reading(null, null, new ContractException(this.document, "It cannot be read: " + ex + "."));
		}
	}

	private List<ServedRoute> routes() {
		return ServedRoutes.of(this.table, this.environment);
	}

	/**
	 * Return what is compared.
	 * @return the name of the document
	 */
	public String document() {
		return this.document.file();
	}

	/**
	 * Compare.
	 * @return the differences that there are now
	 * @throws ContractException if the document is not there, or is broken
	 */
	public Drift compare() {
		Reading read = this.reading.obtain();
		if (read.failure() != null) {
			throw new ContractException(read.failure());
		}
		return Drift.between(Objects.requireNonNull(read.contract()), routes(), this.settings);
	}

	/**
	 * Find what the document says about a request.
	 * @param table the routes that the request was looked up in
	 * @param method the method token
	 * @param path the path within the application
	 * @return the operation, or {@code null} if the document has none, cannot be read, or
	 * is about other routes
	 */
	public @Nullable Operation find(RouteTable table, String method, PathContainer path) {
		DocumentedOperations operations = (table == this.table) ? this.reading.obtain().operations() : null;
		return (operations != null) ? operations.find(method, path) : null;
	}

	/**
	 * The result of reading the document: its content, or the reason why there is none.
	 */
	private record Reading(@Nullable Contract contract, @Nullable DocumentedOperations operations,
			@Nullable ContractException failure) {
	}

}
