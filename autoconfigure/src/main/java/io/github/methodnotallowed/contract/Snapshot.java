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

import java.nio.file.Path;
import java.util.List;

/**
 * The methods of all routes as a small sorted file, one line {@code METHOD /pattern}
 * each, for teams without a document. Immutable.
 *
 * @since 0.1.0
 */
public final class Snapshot {

	private final List<String> lines;

	private Snapshot(List<String> lines) {
		this.lines = lines;
	}

	/**
	 * Take a snapshot.
	 * @param routes what is served
	 * @return a snapshot of all routes that the application has written
	 */
	public static Snapshot of(List<ServedRoute> routes) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Read a snapshot.
	 * @param file the file
	 * @return the snapshot
	 * @throws ContractException if it is not there or a line cannot be read
	 */
	public static Snapshot read(Path file) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Return the routes of the snapshot.
	 * @return one route a pattern
	 */
	public List<ServedRoute> routes() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Return how another snapshot differs.
	 * @param current the other snapshot
	 * @return lines that begin with {@code -} or {@code +}, sorted by pattern; empty if
	 * both are the same
	 */
	public List<String> changes(Snapshot current) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Return the text of the file.
	 */
	@Override
	public String toString() {
		return String.join("\n", this.lines);
	}

}
