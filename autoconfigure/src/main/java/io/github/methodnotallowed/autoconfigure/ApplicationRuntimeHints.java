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

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;

/**
 * What is found by its name while an application runs, and would not be found in a native
 * image.
 */
final class ApplicationRuntimeHints implements RuntimeHintsRegistrar {

	private static final List<String> LIBRARIES = List.of("org.slf4j.spi.LoggingEventBuilder",
			"org.snakeyaml.engine.v2.api.lowlevel.Parse");

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		Stream
			.of(LIBRARIES, MethodNotAllowedAutoConfiguration.XML_MAPPERS, ApplicationFacts.METHOD_FILTERS,
					DesignedErrorPages.TYPES)
			.flatMap(List::stream)
			.forEach((name) -> hints.reflection().registerType(TypeReference.of(name)));
	}

}
