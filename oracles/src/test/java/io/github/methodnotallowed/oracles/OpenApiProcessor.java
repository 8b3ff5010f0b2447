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

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

import io.openapiparser.OpenApiParser;
import io.openapiparser.OpenApiResult;
import io.openapiprocessor.jackson.JacksonConverter;
import io.openapiprocessor.jsonschema.schema.DocumentLoader;
import io.openapiprocessor.jsonschema.schema.DocumentStore;

/**
 * What openapi-parser reads. It knows versions 3.0, 3.1 and 3.2.
 */
final class OpenApiProcessor {

	private OpenApiProcessor() {
	}

	/**
	 * Return the operations of a document, {@code METHOD /template} each.
	 */
	static Set<String> operations(String document) throws Exception {
		JacksonConverter converter = new JacksonConverter();
		OpenApiParser parser = new OpenApiParser(new DocumentStore(), new DocumentLoader((uri) -> {
			throw new IOException("nothing is fetched: " + uri);
		}, converter));
		OpenApiResult result = parser.parse(URI.create("memory:openapi"), converter.convert(document));
		return switch (result.getVersion()) {
			case V30 -> collect(result.getModel(io.openapiparser.model.v30.OpenApi.class).getPaths().getPathItems(),
					io.openapiparser.model.v30.PathItem::isRef, io.openapiparser.model.v30.PathItem::getRefObject,
					io.openapiparser.model.v30.PathItem::getOperations);
			case V31 -> collect(result.getModel(io.openapiparser.model.v31.OpenApi.class).getPaths().getPathItems(),
					io.openapiparser.model.v31.PathItem::isRef, io.openapiparser.model.v31.PathItem::getRefObject,
					io.openapiparser.model.v31.PathItem::getOperations);
			case V32 -> collect(result.getModel(io.openapiparser.model.v32.OpenApi.class).getPaths().getPathItems(),
					io.openapiparser.model.v32.PathItem::isRef, io.openapiparser.model.v32.PathItem::getRefObject,
					OpenApiProcessor::operations);
		};
	}

	private static Map<String, Object> operations(io.openapiparser.model.v32.PathItem item) {
		Map<String, Object> operations = new HashMap<>(item.getOperations());
		operations.putAll(item.getAdditionalOperations());
		return operations;
	}

	private static <I> Set<String> collect(Map<String, I> items, Predicate<I> isReference, Function<I, I> target,
			Function<I, ? extends Map<String, ?>> methods) {
		Set<String> operations = new TreeSet<>();
		items.forEach((template, item) -> {
			I current = item;
			while (true) {
				methods.apply(current)
					.keySet()
					.forEach((method) -> operations.add(method.toUpperCase(Locale.ROOT) + " " + template));
				if (!isReference.test(current)) {
					return;
				}
				current = target.apply(current);
			}
		});
		return operations;
	}

}
