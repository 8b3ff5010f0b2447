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

package io.github.methodnotallowed.oracles;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;

/**
 * What swagger-parser reads. It knows versions 3.0 and 3.1.
 */
final class SwaggerParser {

	private SwaggerParser() {
	}

	/**
	 * Return the operations of a document, {@code METHOD /template} each.
	 */
	static Set<String> operations(String document) {
		ParseOptions options = new ParseOptions();
		options.setResolve(true);
		// without it a path that refers to another place has no operations
		options.setResolveFully(true);
		OpenAPI parsed = new OpenAPIV3Parser().readContents(document, null, options).getOpenAPI();
		Set<String> operations = new TreeSet<>();
		parsed.getPaths()
			.forEach((template, item) -> item.readOperationsMap()
				.keySet()
				.forEach((method) -> operations.add(method.name().toUpperCase(Locale.ROOT) + " " + template)));
		return operations;
	}

}
