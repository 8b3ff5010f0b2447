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

package io.github.methodnotallowed.diagnosis;

import java.util.regex.Pattern;

import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import org.jspecify.annotations.Nullable;

/**
 * No route is meant for the path; a route that matches almost any path has matched it.
 */
class SwallowedCauses implements CauseFamily {

	private static final Pattern LAST_ID = Pattern
		.compile("\\{(id|\\w*(Id|ID|_id|Uuid|UUID|Number|No)|uuid)(:[^/]*)?}/?$");

	private static final int LONGEST_WORD = 64;

	private static final Pattern WORD = Pattern.compile("[a-z]{3,}+(?:[-_][a-z]++)*+");

	/** Pages of other software, and files that must not be served. */
	private static final Pattern FOREIGN = Pattern
		.compile("(?i)[^/]\\.(php\\d?|aspx?|ashx|jspx?|cgi|cfm)$|/(cgi-bin|\\.env|\\.git)(/|$)");

	@Override
	public void examine(Examination refusal) {
		String pattern = refusal.refusal().pattern();
		if (pattern == null || refusal.mayHaveLostMethod() || !isDeclared(refusal)) {
			return;
		}
		if (isFallback(refusal)) {
			if (FOREIGN.matcher(refusal.clues().path()).find()) {
				refusal.likely(CauseCode.SCANNER,
						"A scanner looks for weak points: no route is declared for this path, which is that of other software",
						"Nothing: 405 is the answer; block it in front if it is too much");
				return;
			}
			refusal.likely(CauseCode.SWALLOWED_BY_CATCH_ALL,
					"No route is declared for this path; the catch-all " + pattern + " has taken it, which takes "
							+ refusal.allowed() + " only",
					"Correct the path: without the catch-all it would not be found");
			return;
		}
		String word = wordForId(refusal);
		if (word != null) {
			refusal.possible(CauseCode.SWALLOWED_BY_VARIABLE,
					"No route is declared for '" + word + "' here; " + pattern + " has taken it for an id",
					"Correct the path, or declare " + refusal.method() + " for it");
		}
	}

	/**
	 * Return the last segment of the path if it is a word, and was taken for an id.
	 */
	static @Nullable String wordForId(Examination refusal) {
		String pattern = refusal.refusal().pattern();
		if (pattern == null || pattern.indexOf('{') < 0) {
			return null;
		}
		String path = refusal.clues().path();
		String segment = path.substring(path.lastIndexOf('/') + 1);
		return (segment.length() <= LONGEST_WORD && LAST_ID.matcher(pattern).find() && WORD.matcher(segment).matches())
				? segment : null;
	}

	private static boolean isDeclared(Examination refusal) {
		for (Route route : refusal.routes().routes()) {
			if (isCounted(route)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isFallback(Examination refusal) {
		for (Route route : refusal.routes().routes()) {
			if (isCounted(route) && !refusal.table().isFallback(route)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isCounted(Route route) {
		return route.pattern() != null && route.kind() != RouteKind.RESOURCE;
	}

}
