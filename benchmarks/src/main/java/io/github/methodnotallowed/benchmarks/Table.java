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

package io.github.methodnotallowed.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints a Markdown table, row by row as the rows become known.
 */
final class Table {

	Table(Object... columns) {
		System.out.println();
		row(columns);
		row(Collections.nCopies(columns.length, "---").toArray());
	}

	void row(Object... cells) {
		List<Object> flat = new ArrayList<>();
		for (Object cell : cells) {
			if (cell instanceof List<?> several) {
				flat.addAll(several);
			}
			else {
				flat.add(cell);
			}
		}
		System.out.println(flat.stream().map(Object::toString).collect(Collectors.joining(" | ", "| ", " |")));
	}

}
