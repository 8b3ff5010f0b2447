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

/**
 * Differences that are meant, each with a reason, as a file lists them: one line
 * {@code METHOD /template  # reason} each. The method may be {@code *}, and a template
 * that ends in {@code /**} covers all below. Immutable.
 *
 * @since 0.1.0
 */
public final class Exclusions {

	/**
	 * Read a file.
	 * @param file the file
	 * @return its exclusions
	 * @throws ContractException if it is not there or a line cannot be read
	 */
	public static Exclusions read(Path file) {
		throw new UnsupportedOperationException();
	}

}
