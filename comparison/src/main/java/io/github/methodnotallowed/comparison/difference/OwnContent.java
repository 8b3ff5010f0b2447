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

package io.github.methodnotallowed.comparison.difference;

import java.util.List;
import java.util.Set;

import io.github.methodnotallowed.comparison.http.Answer;

/**
 * Whether the content of an answer without the starter is the application's own, and not
 * what Boot, Spring or a server writes by itself.
 */
final class OwnContent {

	/** Boot's error attributes. */
	private static final Set<String> ERROR = Set.of("timestamp", "status", "error", "path", "requestId", "message",
			"trace", "exception", "errors");

	private static final List<String> PAGES = List.of("Whitelabel Error Page", "HTTP Status 405", "<h2>HTTP ERROR 405");

	private OwnContent() {
	}

	static boolean isIn(Answer answer) {
		String content = answer.content();
		if (content.isBlank()) {
			return false;
		}
		if (answer.isOfType("text/html")) {
			return PAGES.stream().noneMatch(content::contains);
		}
		Set<String> members = Problem.parse(content).members().keySet();
		boolean error = members.contains("error") && ERROR.containsAll(members);
		boolean problem = answer.isOfType("application/problem+") && members.containsAll(Set.of("title", "status"));
		return !error && !problem && !content.startsWith("<Map><timestamp>");
	}

}
