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

package io.github.methodnotallowed.actuate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * Finds the path that a request asks the endpoint about. Boot hands over its segments,
 * which have lost a trailing slash.
 *
 * @since 0.1.0
 */
public final class AskedPath {

	private final Supplier<String> endpoint;

	/**
	 * Create a finder.
	 * @param endpoint supplies the path of the endpoint, such as
	 * {@code /actuator/methodnotallowed}
	 */
	public AskedPath(Supplier<String> endpoint) {
		this.endpoint = endpoint;
	}

	/**
	 * Return whether a request asks the endpoint for a path.
	 * @param request the path of the request
	 */
	boolean isIn(String request) {
		return request.contains(this.endpoint.get() + "/");
	}

	/**
	 * Return the path that is asked.
	 * @param query the path in the query of the request, which wins
	 * @param request the path of the request, encoded, if it is known
	 * @param segments the segments that Boot has found, decoded
	 */
	String of(@Nullable String query, @Nullable String request, String[] segments) {
		if (StringUtils.hasText(query)) {
			return query;
		}
		if (request != null && isIn(request)) {
			return request.substring(request.indexOf(this.endpoint.get() + "/") + this.endpoint.get().length());
		}
		return of(segments);
	}

	static String of(String[] segments) {
		return Arrays.stream(segments)
			.map((segment) -> UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8))
			.collect(Collectors.joining("/", "/", ""));
	}

}
