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

package io.github.methodnotallowed.contract;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The base paths of servers.
 */
final class ServerPaths {

	private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

	private static final Pattern AUTHORITY = Pattern.compile("^([^/?#]*:)?//[^/?#]*");

	private static final int MAX_PATHS = 50;

	private ServerPaths() {
	}

	/**
	 * Return the base paths of the servers of a document, a path or an operation.
	 * @param node the object that has the field {@code servers}
	 * @return the base paths, each empty or beginning with a slash and not ending in one
	 */
	static List<String> of(Node node) {
		Node servers = node.get("servers");
		return (servers != null)
				? servers.elements().stream().flatMap((server) -> basePaths(server).stream()).distinct().toList()
				: List.of();
	}

	private static List<String> basePaths(Node server) {
		Node url = server.get("url");
		Node variables = server.get("variables");
		String text = (url != null && url.text() != null) ? String.valueOf(url.text()) : "";
		Matcher authority = AUTHORITY.matcher(text);
		int end = authority.find() ? authority.end() : 0;
		// of the host only the default counts, which may have a path
		String host = expand(text.substring(0, end), variables).get(0);
		return expand(text.substring(end), variables).stream()
			.map(host::concat)
			.map(ServerPaths::path)
			.distinct()
			.toList();
	}

	/**
	 * Return a URL with each value that its variables may have, the defaults first, and
	 * with the variables themselves, as patterns may have them.
	 */
	private static List<String> expand(String url, @Nullable Node variables) {
		List<String> expanded = List.of("");
		Matcher variable = VARIABLE.matcher(url);
		int start = 0;
		while (variable.find()) {
			String literal = url.substring(start, variable.start());
			List<String> values = values(variable, variables);
			expanded = expanded.stream()
				.flatMap((former) -> values.stream().map((value) -> former + literal + value))
				.limit(MAX_PATHS)
				.toList();
			start = variable.end();
		}
		String rest = url.substring(start);
		return expanded.stream().map((former) -> former + rest).toList();
	}

	private static List<String> values(MatchResult variable, @Nullable Node variables) {
		Node described = (variables != null) ? variables.get(variable.group(1)) : null;
		Node first = (described != null) ? described.get("default") : null;
		Node others = (described != null) ? described.get("enum") : null;
		Stream<Node> values = Stream.concat(Stream.ofNullable(first),
				(others != null) ? others.elements().stream() : Stream.empty());
		return Stream.concat(values.map(Node::text).filter(Objects::nonNull), Stream.of(variable.group()))
			.distinct()
			.toList();
	}

	/**
	 * A URL that begins neither with a host nor with a slash is relative to the address
	 * of the document, which is not known here.
	 */
	private static String path(String url) {
		String path = AUTHORITY.matcher(url).replaceFirst("").replaceFirst("[?#].*", "").replaceFirst("/+$", "");
		return path.startsWith("/") ? path : "";
	}

}
