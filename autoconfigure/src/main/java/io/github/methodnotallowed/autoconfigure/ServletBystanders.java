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

package io.github.methodnotallowed.autoconfigure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.github.methodnotallowed.actuate.Bystander;
import io.github.methodnotallowed.actuate.Bystander.Kind;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;

/**
 * The servlets and filters of the container that may have a path, by the rules for their
 * mappings (Jakarta Servlet, sections 12.1 and 12.2).
 */
final class ServletBystanders implements Bystander.Lookup {

	private final ServletContext context;

	private final Supplier<Map<String, Servlet>> others;

	private final String servletPath;

	/**
	 * Create a lookup.
	 * @param context the servlet context
	 * @param others the servlets beside Spring's dispatcher, by name
	 * @param servletPath the path that Spring's dispatcher is mapped to, empty for all
	 */
	ServletBystanders(ServletContext context, Supplier<Map<String, Servlet>> others, String servletPath) {
		this.context = context;
		this.others = others;
		this.servletPath = servletPath;
	}

	@Override
	public List<Bystander> of(String path) {
		String full = this.servletPath + path;
		List<Bystander> found = new ArrayList<>();
		servlet(full).filter((servlet) -> this.others.get().containsKey(servlet.name())).ifPresent(found::add);
		this.context.getFilterRegistrations()
			.forEach((name, filter) -> filter.getUrlPatternMappings()
				.stream()
				.filter((mapping) -> !Set.of("/*", "/**", "/").contains(mapping) && matches(mapping, full))
				.findFirst()
				.ifPresent((mapping) -> found.add(new Bystander(Kind.FILTER, name, mapping))));
		return found;
	}

	private Optional<Bystander> servlet(String path) {
		return this.context.getServletRegistrations()
			.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue()
				.getMappings()
				.stream()
				.filter((mapping) -> matches(mapping, path))
				.map((mapping) -> new Bystander(Kind.SERVLET, entry.getKey(), mapping)))
			.max(Comparator.comparingInt((servlet) -> precedence(servlet.mapping())));
	}

	private static boolean matches(String mapping, String path) {
		if (mapping.equals("/")) {
			return true;
		}
		if (mapping.endsWith("/*")) {
			String prefix = mapping.substring(0, mapping.length() - 2);
			return path.equals(prefix) || path.startsWith(prefix + "/");
		}
		return mapping.startsWith("*.") ? path.endsWith(mapping.substring(1)) : path.equals(mapping);
	}

	/**
	 * An exact mapping comes first, then the longest prefix, an extension, and "/".
	 */
	private static int precedence(String mapping) {
		if (mapping.endsWith("/*")) {
			return mapping.length();
		}
		return mapping.equals("/") ? 0 : mapping.startsWith("*.") ? 1 : Integer.MAX_VALUE;
	}

}
