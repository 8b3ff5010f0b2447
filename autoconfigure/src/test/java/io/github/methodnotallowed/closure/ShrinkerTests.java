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

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Shrinker}.
 */
class ShrinkerTests {

	@Test
	void leavesWhatFailsOnlyTogether() {
		List<String> shrunk = Shrinker.shrink(List.of("a", "b", "c", "d", "e"), Shrinker::without,
				(letters) -> letters.containsAll(List.of("b", "d")));
		assertThat(shrunk).containsExactly("b", "d");
	}

	@Test
	void leavesWhatFailsWithoutAnything() {
		assertThat(Shrinker.shrink(List.of("a", "b"), Shrinker::without, (letters) -> true)).isEmpty();
	}

	@Test
	void leavesOutPartsOfAnElement() {
		List<String> shrunk = Shrinker.shrink(List.of("xay", "b"),
				(words) -> Shrinker.without(words, ShrinkerTests::shorter),
				(words) -> words.stream().anyMatch((word) -> word.contains("a")));
		assertThat(shrunk).containsExactly("a");
	}

	private static Stream<String> shorter(String word) {
		return (word.length() > 1) ? Stream.of(word.substring(1), word.substring(0, word.length() - 1))
				: Stream.empty();
	}

	@Test
	void leavesOneRouteOfAnyApplicationAndNothingElse() {
		for (long seed = 0; seed < 200; seed++) {
			ApplicationSpec application = new ApplicationGenerator(seed).generate();
			if (routes(application) > 0) {
				ApplicationSpec shrunk = Shrinker.shrink(application, ApplicationSpec::smaller,
						(candidate) -> routes(candidate) > 0);
				assertThat(routes(shrunk)).as("%s", shrunk).isEqualTo(1);
				assertThat(shrunk.requests()).isEmpty();
				assertThat(shrunk.resources()).isEmpty();
				assertThat(shrunk.smaller()).as("%s", shrunk).allMatch((smaller) -> routes(smaller) == 0);
			}
		}
	}

	private static long routes(ApplicationSpec application) {
		return application.annotated().size() + application.late().size() + application.urls().size()
				+ application.foreign().size() + application.gateway().size()
				+ application.routers().stream().mapToLong(ShrinkerTests::routes).sum();
	}

	private static long routes(RouterSpec router) {
		return router.routes().size() + router.nested().stream().mapToLong(ShrinkerTests::routes).sum();
	}

}
