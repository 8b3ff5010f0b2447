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

package io.github.methodnotallowed.route;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts how many routes have something in common, such as a method. Thread-safe.
 */
final class Counts {

	private final Map<String, Integer> counts = new ConcurrentHashMap<>();

	void increase(String key) {
		this.counts.merge(key, 1, Integer::sum);
	}

	void decrease(String key) {
		this.counts.computeIfPresent(key, (name, count) -> (count > 1) ? count - 1 : null);
	}

	boolean contains(String key) {
		return this.counts.containsKey(key);
	}

	int size() {
		return this.counts.size();
	}

}
