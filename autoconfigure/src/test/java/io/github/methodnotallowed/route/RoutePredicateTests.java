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

import io.github.methodnotallowed.route.RoutePredicate.Alternative;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RoutePredicate}.
 */
class RoutePredicateTests {

	private static final RoutePredicate GET = RoutePredicate.methods(Set.of(HttpMethod.GET));

	private static final RoutePredicate PUT = RoutePredicate.methods(Set.of(HttpMethod.PUT));

	@Test
	void joinsPathAndMethod() {
		assertThat(GET.and(RoutePredicate.path("/a")).alternatives())
			.containsExactly(alternative("/a", HttpMethod.GET, false));
	}

	@Test
	void keepsBothSidesOfAnAlternative() {
		assertThat(GET.and(RoutePredicate.path("/a")).or(PUT.and(RoutePredicate.path("/b"))).alternatives())
			.containsExactly(alternative("/a", HttpMethod.GET, false), alternative("/b", HttpMethod.PUT, false));
	}

	@Test
	void matchesNothingWithTwoMethodsAtOnce() {
		assertThat(GET.and(PUT).alternatives()).isEmpty();
	}

	@Test
	void isConditionalWithAnythingOpaque() {
		assertThat(GET.and(RoutePredicate.path("/a")).and(RoutePredicate.OPAQUE).alternatives())
			.containsExactly(alternative("/a", HttpMethod.GET, true));
	}

	@Test
	void isConditionalWithTwoPaths() {
		assertThat(RoutePredicate.path("/a").and(RoutePredicate.path("/{x}")).alternatives())
			.containsExactly(new Alternative("/**", null, true));
	}

	@Test
	void putsNestedPathsBehindEachOther() {
		assertThat(RoutePredicate.path("/a/").nest(GET.and(RoutePredicate.path("/b"))).alternatives())
			.containsExactly(alternative("/a/b", HttpMethod.GET, false));
	}

	@Test
	void takesTheWholeSubtreeForNestedRoutesWithoutPath() {
		assertThat(RoutePredicate.path("/a").nest(GET).alternatives())
			.containsExactly(alternative("/a/**", HttpMethod.GET, false));
	}

	@Test
	void leavesPrefixesWithWildcardsToTheRouter() {
		assertThat(RoutePredicate.path("/a/*").nest(GET.and(RoutePredicate.path("/b"))).alternatives())
			.containsExactly(alternative("/**", HttpMethod.GET, true));
	}

	@Test
	void takesNoInnerPathForTheWholePathBehindAPrefixWithWildcards() {
		RoutePredicate nested = RoutePredicate.path("/a/*").nest(RoutePredicate.path("/b"));
		assertThat(nested.nest(GET.and(RoutePredicate.path("/c"))).alternatives())
			.containsExactly(alternative("/**", HttpMethod.GET, true));
	}

	@Test
	void keepsThePrefixThroughNestingWithoutPath() {
		RoutePredicate nested = RoutePredicate.path("/a").prefix(RoutePredicate.OPAQUE);
		assertThat(nested.nest(GET.and(RoutePredicate.path("/b"))).alternatives())
			.containsExactly(alternative("/a/b", HttpMethod.GET, true));
	}

	@Test
	void leavesSegmentsWithConditionsToTheRouter() {
		assertThat(RoutePredicate.path("/{a:[bc]}").nest(GET.and(RoutePredicate.path("/d"))).alternatives())
			.containsExactly(alternative("/{a:[bc]}/d", HttpMethod.GET, true));
	}

	@Test
	void becomesOpaqueBeforeItExplodes() {
		RoutePredicate either = RoutePredicate.path("/0");
		for (int i = 1; i < 9; i++) {
			either = either.or(RoutePredicate.path("/" + i));
		}
		assertThat(either.and(either).alternatives()).containsExactly(new Alternative("/**", null, true));
	}

	private static Alternative alternative(String pattern, HttpMethod method, boolean conditional) {
		return new Alternative(pattern, Set.of(method), conditional);
	}

}
