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

/**
 * The differences between a document and the routes, in both directions. Immutable.
 *
 * @since 0.1.0
 */
public final class Drift {

	private final Location document;

	private final List<Difference> differences;

	private final List<Difference> accepted;

	private final List<String> notJudged;

	private final List<Operation> compared;

	Drift(Location document, List<Difference> differences, List<Difference> accepted, List<String> notJudged,
			List<Operation> compared) {
		this.document = document;
		this.differences = List.copyOf(differences);
		this.accepted = List.copyOf(accepted);
		this.notJudged = List.copyOf(notJudged);
		this.compared = List.copyOf(compared);
	}

	/**
	 * Compare a document with routes.
	 * @param contract what the document says
	 * @param routes what is served
	 * @param settings what to take into account
	 * @return the differences
	 */
	public static Drift between(Contract contract, List<ServedRoute> routes, DriftSettings settings) {
		return new Comparison(contract, routes, settings).run();
	}

	/**
	 * Return the differences that are neither excluded nor known.
	 * @return the differences, sorted by template and method
	 */
	public List<Difference> differences() {
		return this.differences;
	}

	/**
	 * Return the differences that an exclusion or the baseline accepts, each with a
	 * reason.
	 * @return the differences, sorted by template and method
	 */
	public List<Difference> accepted() {
		return this.accepted;
	}

	/**
	 * Return the operations that could not be judged, because the methods of a handler
	 * are not known.
	 * @return one sentence each
	 */
	public List<String> notJudged() {
		return this.notJudged;
	}

	/**
	 * Return the operations of the document that were compared.
	 * @return the operations in the order of the document
	 */
	public List<Operation> compared() {
		return this.compared;
	}

	/**
	 * Return the place of the paths in the document.
	 * @return where a path would have to be added
	 */
	public Location document() {
		return this.document;
	}

	/**
	 * Return whether document and routes say the same.
	 * @return whether there are no {@link #differences()}
	 */
	public boolean isEmpty() {
		return this.differences.isEmpty();
	}

	/**
	 * Return the result as text, every difference as {@code METHOD /template} with file
	 * and line.
	 */
	@Override
	public String toString() {
		return ReportFormat.TEXT.write(this);
	}

}
