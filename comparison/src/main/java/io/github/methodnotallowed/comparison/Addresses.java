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

package io.github.methodnotallowed.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.methodnotallowed.comparison.agent.AddressListener;
import io.github.methodnotallowed.comparison.application.ComparedApplication;
import io.github.methodnotallowed.comparison.application.RunningApplication;
import io.github.methodnotallowed.comparison.difference.Exchanges;

/**
 * The targets to ask: what the agent found, static files, what the options say, and paths
 * that nobody has.
 *
 * @param targets those of the application
 * @param management those of a management port of its own
 * @param declared the methods that mappings declare for a target
 */
record Addresses(List<String> targets, List<String> management, Map<String, Set<String>> declared) {

	private static final int MOST = 120;

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(?<name>[^}:]+)(:([^{}]|\\{[^}]*})*)?}");

	static Addresses of(RunningApplication running, ComparedApplication application, Options options)
			throws IOException {
		Map<String, String> variables = options.pathVariables();
		Map<String, Set<String>> declared = new HashMap<>();
		List<String> found = found(running.addresses(AddressListener.PATH), variables, declared);
		List<String> management = found(running.addresses(AddressListener.MANAGEMENT_PATH), variables, declared);
		Stream<String> usual = Stream.of("/", "/error", "/favicon.ico", "/comparison/nothing.html");
		Stream<String> others = Stream.concat(application.staticFiles().stream(), options.values("path").stream());
		return new Addresses(some(Stream.of(found.stream(), usual, others).flatMap((paths) -> paths), options),
				some(management.stream(), options), declared);
	}

	private static List<String> found(List<String> lines, Map<String, String> variables,
			Map<String, Set<String>> declared) {
		List<String> found = new ArrayList<>();
		for (String line : lines) {
			String[] methodsAndPattern = line.split(" ", 2);
			String path = fill(methodsAndPattern[1], variables);
			declared.computeIfAbsent(path, (key) -> new HashSet<>())
				.addAll(Arrays.stream(methodsAndPattern[0].split(",")).filter((method) -> !method.isEmpty()).toList());
			found.add(path);
		}
		return found;
	}

	private static List<String> some(Stream<String> paths, Options options) {
		TreeSet<String> sorted = paths.filter((path) -> !options.isExcluded(path))
			.filter((path) -> !path.equals(Exchanges.NOTHING))
			.collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
		if (sorted.isEmpty()) {
			return List.of();
		}
		// the first, as others are compared with it
		return Stream.concat(Stream.of(Exchanges.NOTHING), sorted.stream()).limit(MOST).toList();
	}

	/**
	 * Make a path of a pattern.
	 */
	static String fill(String pattern, Map<String, String> variables) {
		String path = VARIABLE.matcher(pattern)
			.replaceAll(
					(match) -> Matcher.quoteReplacement(variables.getOrDefault(match.group(1).replace("*", ""), "1")));
		path = path.replaceAll("\\*+", "1").replace("[/]", "");
		return path.startsWith("/") ? path : "/" + path;
	}

}
