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

package io.github.methodnotallowed.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the smallest of what fails: leaves out a part at a time for as long as what is
 * left still fails.
 */
final class Shrinker {

	private Shrinker() {
	}

	/**
	 * Shrink what fails.
	 * @param failing what fails
	 * @param smaller what is left when one part is left out, for each part
	 * @param fails whether it still fails
	 * @return what no longer fails when any further part is left out
	 */
	static <T> T shrink(T failing, Function<T, Stream<T>> smaller, Predicate<T> fails) {
		T smallest = failing;
		Optional<T> next = Optional.of(failing);
		while (next.isPresent()) {
			smallest = next.get();
			next = smaller.apply(smallest).filter(fails).findFirst();
		}
		return smallest;
	}

	/**
	 * Return the lists in which one element of a list is missing.
	 */
	static <T> Stream<List<T>> without(List<T> elements) {
		return without(elements, (element) -> Stream.empty());
	}

	/**
	 * Return the lists in which one element of a list is missing, or smaller.
	 */
	static <T> Stream<List<T>> without(List<T> elements, Function<T, Stream<T>> smaller) {
		return IntStream.range(0, elements.size())
			.boxed()
			.flatMap((index) -> Stream.concat(Stream.of(List.<T>of()), smaller.apply(elements.get(index)).map(List::of))
				.map((replacement) -> replaced(elements, index, replacement)));
	}

	private static <T> List<T> replaced(List<T> elements, int index, List<T> replacement) {
		List<T> replaced = new ArrayList<>(elements);
		replaced.remove(index);
		replaced.addAll(index, replacement);
		return List.copyOf(replaced);
	}

}
