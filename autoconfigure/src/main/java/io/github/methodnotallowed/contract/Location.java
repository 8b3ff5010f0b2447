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
 * A place in a file.
 *
 * @param file the file as people and tools name it, with slashes
 * @param line the line, from 1 on
 * @param column the column in characters, from 1 on
 * @since 0.1.0
 */
public record Location(String file, int line, int column) {

	@Override
	public String toString() {
		return this.file + ":" + this.line + ":" + this.column;
	}

}
