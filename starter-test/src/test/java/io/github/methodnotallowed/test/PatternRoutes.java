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

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.contract.ServedRoute;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Routes of {@code GET}, of which the most specific one is chosen.
 */
record PatternRoutes(List<String> patterns) implements ContractRoutes {

	PatternRoutes(String... patterns) {
		this(Arrays.asList(patterns));
	}

	@Override
	public Expectation expectation(String path) {
		String chosen = this.patterns.stream()
			.map(PathPatternParser.defaultInstance::parse)
			.filter((pattern) -> pattern.matches(PathContainer.parsePath(path)))
			.min(Comparator.naturalOrder())
			.map(PathPattern::getPatternString)
			.orElse(null);
		AllowedMethods allowed = AllowedMethods.of((chosen != null) ? Set.of(HttpMethod.GET) : Set.of());
		return new Expectation(chosen, allowed, Set.of(), Set.of(), false, false, false, chosen == null);
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
		return "patterns";
	}

}
