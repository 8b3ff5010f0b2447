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
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The versions of OpenAPI, as far as they differ in methods.
 */
enum OpenApiVersion {

	V3_0(List.of("get", "put", "post", "delete", "options", "head", "patch", "trace")),

	V3_1(V3_0.methods),

	/** Has QUERY, and all other methods as {@code additionalOperations}. */
	V3_2(List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query"));

	static final String ADDITIONAL = "additionalOperations";

	private static final Pattern VERSION = Pattern.compile("3\\.([012])(\\.\\d+.*)?");

	private final List<String> methods;

	OpenApiVersion(List<String> methods) {
		this.methods = methods;
	}

	/**
	 * Return the version of a document.
	 * @throws ContractException if it is none that can be read
	 */
	static OpenApiVersion of(Node root) {
		Node.Entry openapi = root.entry("openapi");
		Node.Entry entry = (openapi != null) ? openapi : root.entry("swagger");
		if (entry == null) {
			throw new ContractException(root.location(),
					"This is no OpenAPI document: the field 'openapi' is missing, which says the version.");
		}
		String text = entry.value().text();
		if (text == null || text.isBlank()) {
			throw new ContractException(entry.value().location(),
					"'" + entry.key().text() + "' must be a version, such as 3.1.0.");
		}
		if (openapi == null || !VERSION.matcher(text).matches()) {
			throw new ContractException(entry.value().location(), "Version " + text + " of "
					+ ((openapi != null) ? "OpenAPI" : "Swagger") + " cannot be read. Write 3.0, 3.1 or 3.2.");
		}
		return valueOf("V3_" + text.charAt(2));
	}

	boolean isMethod(String key) {
		return this.methods.contains(key);
	}

	/**
	 * Return whether a key of a path item looks like a method, but is none.
	 */
	boolean isMistaken(String key) {
		return !isMethod(key) && V3_2.isMethod(key.toLowerCase(Locale.ROOT))
				|| (this != V3_2 && key.equals(ADDITIONAL));
	}

}
