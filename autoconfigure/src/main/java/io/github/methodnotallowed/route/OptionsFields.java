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

import java.util.Set;
import java.util.TreeSet;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * The header fields of an answer to {@code OPTIONS}: {@code Allow}, and what the routes
 * say about the content that they take.
 *
 * @since 0.1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5789#section-3.1">RFC 5789, section
 * 3.1</a>
 */
public final class OptionsFields {

	private OptionsFields() {
	}

	/**
	 * Return the header fields for some routes.
	 * @param routes the routes that the path can reach
	 * @return the header fields
	 */
	public static HttpHeaders of(MatchedRoutes routes) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.ALLOW, routes.allowed().headerValue());
		consumes(routes, "PATCH", HttpHeaders.ACCEPT_PATCH, headers);
		consumes(routes, "QUERY", "Accept-Query", headers);
		return headers;
	}

	private static void consumes(MatchedRoutes routes, String method, String field, HttpHeaders headers) {
		Set<String> consumes = new TreeSet<>();
		routes.routes()
			.stream()
			.filter((route) -> route.methods().contains(HttpMethod.valueOf(method)))
			.forEach((route) -> route.consumes().forEach((type) -> consumes.add(type.toString())));
		if (!consumes.isEmpty()) {
			headers.set(field, String.join(", ", consumes));
		}
	}

}
