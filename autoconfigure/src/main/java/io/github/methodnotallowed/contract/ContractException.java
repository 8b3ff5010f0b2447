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

/**
 * A document, a list of exclusions, a baseline or a snapshot cannot be read. The message
 * is one line that begins with file, line and column.
 *
 * @since 0.1.0
 */
public class ContractException extends RuntimeException {

	private final transient Location location;

	ContractException(Location location, String problem) {
		super(location + ": " + problem);
		this.location = location;
	}

	/**
	 * Tell again what was found before.
	 */
	ContractException(ContractException former) {
		super(former.getMessage(), former);
		this.location = former.location;
	}

	/**
	 * Return where the problem is.
	 * @return the place, line 1 and column 1 if all of the file is meant
	 */
	public Location location() {
		return this.location;
	}

}
