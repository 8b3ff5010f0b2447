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

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;

/**
 * No route is meant for the path; one that takes almost any has taken it.
 */
class SwallowedCauses implements CauseFamily {

	private static final Pattern LAST_ID = Pattern
		.compile("\\{(id|\\w*(Id|ID|_id|Uuid|UUID|Number|No)|uuid)(:[^/]*)?}/?$");

	private static final Pattern WORD = Pattern.compile("[a-z]{3,}([-_][a-z]+)*");

	@Override
	public void examine(Examination refusal) {
		String path = refusal.clues().path();
		List<Route> routes = refusal.routes()
			.routes()
			.stream()
			.filter((route) -> route.pattern() != null && route.kind() != RouteKind.RESOURCE)
			.toList();
		if (routes.isEmpty() || refusal.mayHaveLostMethod()) {
			return;
		}
		String pattern = String.valueOf(refusal.refusal().pattern());
		if (routes.stream().allMatch(refusal.table()::isFallback)) {
			refusal.likely(CauseCode.SWALLOWED_BY_CATCH_ALL,
					"No route is declared for this path; the catch-all %s has taken it, which takes %s only"
						.formatted(pattern, refusal.allowed()),
					"Correct the path: without the catch-all it would not be found");
			return;
		}
		Matcher variable = LAST_ID.matcher(pattern);
		String segment = path.substring(path.lastIndexOf('/') + 1);
		if (variable.find() && WORD.matcher(segment).matches()) {
			refusal.possible(CauseCode.SWALLOWED_BY_VARIABLE,
					"No route is declared for '%s' here; %s has taken it as the value of {%s}".formatted(segment,
							pattern, variable.group(1)),
					"Correct the path, or declare %s for it".formatted(refusal.method()));
		}
	}

}
