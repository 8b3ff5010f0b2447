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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The base paths of servers.
 */
final class ServerPaths {

	private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

	private static final Pattern AUTHORITY = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

	private ServerPaths() {
	}

	/**
	 * Return the base paths of the servers of a document, a path or an operation.
	 * @param node the object that has the field {@code servers}
	 * @return the base paths, each empty or beginning with a slash and not ending in one
	 */
	static List<String> of(Node node) {
		Node servers = node.get("servers");
		return (servers != null) ? servers.elements().stream().map(ServerPaths::basePath).distinct().toList()
				: List.of();
	}

	private static String basePath(Node server) {
		Node url = server.get("url");
		String text = (url != null && url.text() != null) ? substituted(String.valueOf(url.text()), server) : "";
		String path = AUTHORITY.matcher(text).replaceFirst("").replaceFirst("[?#].*", "").replaceFirst("/+$", "");
		// relative to where the document is served, which nobody here knows
		return path.startsWith("/") ? path : "";
	}

	private static String substituted(String url, Node server) {
		Node variables = server.get("variables");
		return VARIABLE.matcher(url).replaceAll((match) -> {
			Node variable = (variables != null) ? variables.get(match.group(1)) : null;
			Node value = (variable != null) ? variable.get("default") : null;
			return Matcher.quoteReplacement((value != null && value.text() != null) ? value.text() : match.group(1));
		});
	}

}
