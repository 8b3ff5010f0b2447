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
 * Differences that are known and shall become fewer, as a sorted file lists them. It is
 * never written unless the system property {@code method-contract.update} names
 * {@code baseline}, and then loses lines only. Immutable.
 *
 * @since 0.1.0
 */
public final class Baseline {

	/** No known difference. */
	public static final Baseline NONE = new Baseline();

	private Baseline() {
	}

	/**
	 * Read a file.
	 * @param file the file, which need not exist
	 * @return its differences
	 * @throws ContractException if a line cannot be read
	 */
	public static Baseline read(Path file) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Return the text of a baseline.
	 * @param differences the differences
	 * @return sorted lines
	 */
	public static String text(List<Difference> differences) {
		throw new UnsupportedOperationException();
	}

}
