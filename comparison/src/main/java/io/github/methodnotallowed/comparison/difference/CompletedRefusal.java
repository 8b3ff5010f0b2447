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

import java.util.HashSet;
import java.util.Set;

import io.github.methodnotallowed.comparison.http.Answer;

/**
 * Whether a 405 with content of the application keeps what the application has said.
 */
final class CompletedRefusal {

	private static final String EXPOSED = "access-control-expose-headers";

	private CompletedRefusal() {
	}

	/**
	 * A page that Boot renders gets the fields of a refusal where it has none of them.
	 * Who may read an answer may read its Allow.
	 */
	static boolean isPromised(Exchange exchange) {
		Answer stock = exchange.stock();
		Answer starter = exchange.starter();
		Set<String> extended = new HashSet<>(Set.of("vary"));
		if (stock.isOfType("text/html")) {
			extended.addAll(Set.of("cache-control", "x-content-type-options"));
		}
		if (stock.has("access-control-allow-origin")) {
			extended.add(EXPOSED);
		}
		Set<String> changed = new HashSet<>(extended);
		changed.add("allow");
		return exchange.isSameBut(changed)
				&& extended.stream().allMatch((name) -> starter.members(name).containsAll(stock.members(name)))
				&& starter.members(EXPOSED)
					.stream()
					.allMatch((name) -> name.equals("Allow") || stock.members(EXPOSED).contains(name));
	}

}
