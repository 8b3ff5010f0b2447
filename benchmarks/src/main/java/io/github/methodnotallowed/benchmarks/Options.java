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

package io.github.methodnotallowed.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * What the command line asks for, written {@code --name=value}.
 */
final class Options {

	private final SimpleCommandLinePropertySource source;

	Options(String[] args) {
		this.source = new SimpleCommandLinePropertySource(args);
	}

	int number(String name, int otherwise) {
		String value = this.source.getProperty(name);
		return (value != null) ? Integer.parseInt(value) : otherwise;
	}

	List<Integer> numbers(String name, Integer... otherwise) {
		return list(name, Integer::valueOf, otherwise);
	}

	List<Stack> stacks() {
		return constants("stack", Stack.class);
	}

	/**
	 * Return some constants of an enum, all of them if none is named.
	 */
	<E extends Enum<E>> List<E> constants(String name, Class<E> type) {
		return list(name, (constant) -> Enum.valueOf(type, constant.toUpperCase(Locale.ROOT).replace('-', '_')),
				type.getEnumConstants());
	}

	private <T> List<T> list(String name, Function<String, T> parser, T[] otherwise) {
		String value = this.source.getProperty(name);
		return (value != null) ? Stream.of(value.split(",")).map(parser).toList() : List.of(otherwise);
	}

}
