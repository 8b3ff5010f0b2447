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

package io.github.methodnotallowed.conformance;

import java.util.Arrays;

import org.springframework.http.HttpMethod;

/**
 * What differs between the versions of Spring Framework that may be on the class path.
 */
final class FrameworkVersion {

	private FrameworkVersion() {
	}

	static boolean meets(String condition) {
		return switch (condition) {
			case "Framework 7.0" -> !acceptsLowerCase();
			case "Framework 7.1" -> acceptsLowerCase();
			case "QUERY" -> knowsQuery();
			case "no QUERY" -> !knowsQuery();
			default -> true;
		};
	}

	private static boolean acceptsLowerCase() {
		return HttpMethod.valueOf("get") == HttpMethod.GET;
	}

	private static boolean knowsQuery() {
		return Arrays.asList(HttpMethod.values()).contains(HttpMethod.valueOf("QUERY"));
	}

}
