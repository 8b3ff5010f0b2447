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

package io.github.methodnotallowed.conformance;

import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.util.Assert;

/**
 * The words of the table. A word that nobody checks would be a promise without a test, so
 * that an unknown one is an error.
 */
final class Words {

	private static final Set<String> BODIES = Set.of("", "problem", "problem+xml", "own", "page", "own problem",
			"like nothing", "like GET", "none", "as GET", "handler", "untouched", "untouched, but for Allow");

	private static final Pattern CLAUSE = Pattern.compile("own OPTIONS|management port|says .+|no [A-Za-z*-]+"
			+ "|[A-Za-z-]+: .+|(type|title|detail|instance|method) [=~] .+");

	private Words() {
	}

	static void body(String row, String body) {
		Assert.isTrue(BODIES.contains(body), () -> "Row %s: nobody checks the body '%s'".formatted(row, body));
	}

	/**
	 * Check a cell of clauses.
	 * @param row the number of the row
	 * @param cell the cell, in which each clause is code and nothing else is said
	 */
	static void clauses(String row, String cell, Iterable<String> clauses) {
		Assert.isTrue(cell.replaceAll("`[^`]*`", "").isBlank(),
				() -> "Row %s: nobody checks what is not code in '%s'".formatted(row, cell));
		for (String clause : clauses) {
			Assert.isTrue(CLAUSE.matcher(clause).matches(),
					() -> "Row %s: nobody checks the clause '%s'".formatted(row, clause));
		}
	}

}
