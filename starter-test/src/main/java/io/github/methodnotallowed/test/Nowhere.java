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

package io.github.methodnotallowed.test;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds a path that no route takes, as near to another one as possible, so that the same
 * rules of access apply to both.
 */
final class Nowhere {

	private static final String SEGMENT = "/method-contract-nowhere";

	private final ContractRoutes routes;

	private final Options options;

	Nowhere(ContractRoutes routes, Options options) {
		this.routes = routes;
		this.options = options;
	}

	/**
	 * Return an encoded path below another one or, failing that, beside it or above.
	 * @param path an encoded path
	 * @return the path, or {@code null} if there is none
	 */
	@Nullable String near(String path) {
		return candidates(path).stream().filter(this::isNowhere).findFirst().orElse(null);
	}

	private static List<String> candidates(String path) {
		List<String> candidates = new ArrayList<>();
		for (int end = path.length(); end >= 0; end = path.lastIndexOf('/', end - 1)) {
			String parent = path.substring(0, end).replaceFirst("/$", "");
			candidates.add(parent + SEGMENT);
			// a variable may take the first segment
			candidates.add(parent + SEGMENT + SEGMENT);
		}
		return candidates;
	}

	/**
	 * Return whether no handler gets a {@code GET} there, now.
	 */
	private boolean isNowhere(String path) {
		Expectation expectation = this.routes.expectation(path);
		return expectation.vacant() && !expectation.hidden() && !this.options.isExcluded(path, path);
	}

}
