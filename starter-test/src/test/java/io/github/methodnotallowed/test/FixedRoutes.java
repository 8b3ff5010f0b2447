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

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.contract.ServedRoute;

/**
 * Routes that stay as they are.
 */
record FixedRoutes(Map<String, String> methodsByPath) implements ContractRoutes {

	@Override
	public List<String> patterns() {
		return List.copyOf(new TreeMap<>(this.methodsByPath).keySet());
	}

	@Override
	public Expectation expectation(String path) {
		AllowedMethods allowed = AllowedMethods.parse(List.of(this.methodsByPath.getOrDefault(path, "")));
		return new Expectation(path, allowed, Set.of(), Set.of(), false, false, false,
				!this.methodsByPath.containsKey(path));
	}

	@Override
	public List<String> methods() {
		return ContractMethods.STANDARD;
	}

	@Override
	public boolean areCacheable() {
		return false;
	}

	@Override
	public List<ServedRoute> served() {
		return List.of();
	}

	@Override
	public String contextPath() {
		return "";
	}

	@Override
	public String name() {
		return "fixed routes";
	}

}
