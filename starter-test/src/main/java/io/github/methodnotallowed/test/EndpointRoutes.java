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

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.contract.ServedRoute;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.json.JsonParseException;
import org.springframework.boot.json.JsonParserFactory;

/**
 * The routes of a running instance, as its {@code methodnotallowed} endpoint tells them
 * when it is asked.
 */
final class EndpointRoutes implements ContractRoutes {

	/** The source of routes to static resources, on both stacks. */
	private static final String FILES = "resourceHandlerMapping";

	private final Transport endpoint;

	private final Map<String, String> headers;

	/**
	 * Create routes.
	 * @param endpoint where the endpoint is
	 * @param headers the header fields that it wants to see
	 */
	EndpointRoutes(Transport endpoint, Map<String, String> headers) {
		this.endpoint = endpoint;
		this.headers = headers;
	}

	@Override
	public List<String> patterns() {
		return list(read("").get("routes")).stream()
			.map((route) -> text(route.get("pattern")))
			.filter(Objects::nonNull)
			.distinct()
			.sorted()
			.toList();
	}

	@Override
	public Expectation expectation(String path) {
		Map<String, Object> told = read(path);
		AllowedMethods allowed = AllowedMethods.parse(names(told.get("allowedMethods")));
		String pattern = null;
		Set<String> possible = new HashSet<>();
		Set<String> taken = new HashSet<>();
		boolean opaque = false;
		boolean handled = false;
		boolean vacant = true;
		for (Map<String, Object> route : list(told.get("routes"))) {
			List<String> declared = names(route.get("declaredMethods"));
			if ("SERVES".equals(route.get("match")) && declared.isEmpty()) {
				// takes more than it tells
				taken.addAll(methods());
			}
			boolean depends = "ALMOST".equals(route.get("match"));
			if (!"NO".equals(route.get("match")) && pattern == null) {
				pattern = text(route.get("pattern"));
			}
			if (depends) {
				opaque |= declared.isEmpty();
				possible.addAll(declared);
			}
			handled |= declared.contains("OPTIONS");
			vacant &= "NO".equals(route.get("match")) || FILES.equals(route.get("source"));
		}
		possible.removeAll(allowed.names());
		return new Expectation(pattern, allowed, possible, taken, opaque, handled, false, vacant);
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
		throw new IllegalStateException(
				"Documents and snapshots are compared with the routes of a context, not with " + name());
	}

	@Override
	public String contextPath() {
		return "";
	}

	@Override
	public String name() {
		return "the routes of " + this.endpoint.base();
	}

	private Map<String, Object> read(String path) {
		Answer answer = this.endpoint.send(new Request("GET", path, "application/json", this.headers));
		if (answer.status() != 200) {
			throw new IllegalStateException(
					"The endpoint " + this.endpoint.base() + path + " answers " + answer.status()
							+ ((answer.failure() != null) ? " (" + answer.failure() + ")" : "") + ". Is it exposed?");
		}
		try {
			return JsonParserFactory.getJsonParser().parseMap(answer.text());
		}
		catch (JsonParseException ex) {
			throw new IllegalStateException("The endpoint " + this.endpoint.base() + path + " answers no JSON", ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> list(@Nullable Object value) {
		return (value instanceof List<?> list) ? (List<Map<String, Object>>) list : List.of();
	}

	private static List<String> names(@Nullable Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

}
