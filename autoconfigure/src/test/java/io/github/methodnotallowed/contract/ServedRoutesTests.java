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
import java.util.Optional;
import java.util.Set;

import io.github.methodnotallowed.route.FunctionalMethods;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteSource;
import io.github.methodnotallowed.route.RouteTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpMethod;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link ServedRoutes}.
 */
class ServedRoutesTests {

	private static final Set<HttpMethod> GET = Set.of(HttpMethod.GET);

	@Test
	void tellsWhoseRoutesAreKnown() {
		RouteSource source = new FixedSource();
		assertThat(ServedRoutes.of(new RouteTable(() -> List.of(source), new FunctionalMethods(true, true))))
			.extracting(ServedRoute::pattern, ServedRoute::methods, ServedRoute::certain, ServedRoute::infrastructure)
			.containsExactlyInAnyOrder(tuple("/a", Set.of("GET"), true, false), tuple("/any", Set.of(), true, false),
					tuple("/health", Set.of("GET"), true, true), tuple("/error", Set.of(), true, true),
					tuple("/docs", Set.of("GET"), true, true), tuple("/unknown", Set.of(), false, false),
					tuple("/proxied", Set.of("GET"), true, false), tuple(null, Set.of(), false, false));
	}

	@ParameterizedTest
	@CsvSource({ "0, 8080, /actuator/**", "8081, 8080, /actuator/**", "8081,, /actuator/**", "8080,,", "8080, 8080,",
			", 8080,", "-1, 8080,", "0, 0, /actuator/**" })
	void knowsNothingOfAnActuatorOnAPortOfItsOwn(String management, String port, String expected) {
		MockEnvironment environment = new MockEnvironment();
		Optional.ofNullable(management).ifPresent((value) -> environment.setProperty("management.server.port", value));
		Optional.ofNullable(port).ifPresent((value) -> environment.setProperty("server.port", value));
		RouteTable table = new RouteTable(List::of, new FunctionalMethods(true, true));
		assertThat(ServedRoutes.of(table, environment))
			.extracting(ServedRoute::pattern, ServedRoute::certain, ServedRoute::infrastructure)
			.isEqualTo((expected != null) ? List.of(tuple(expected, false, true)) : List.of());
		environment.setProperty("management.server.base-path", "/admin/");
		environment.setProperty("management.endpoints.web.base-path", "/");
		assertThat(ServedRoutes.of(table, environment)).extracting(ServedRoute::pattern)
			.isEqualTo((expected != null) ? List.of("/admin/**") : List.of());
	}

	private static PathPattern pattern(String pattern) {
		return PathPatternParser.defaultInstance.parse(pattern);
	}

	/**
	 * A handler mapping with a route of each kind.
	 */
	private static final class FixedSource implements RouteSource {

		@Override
		public String name() {
			return "fixed";
		}

		@Override
		public Object version() {
			return "1";
		}

		@Override
		public void read(ChangeListener listener) {
			List.of(Route.annotated(this, pattern("/a"), GET, List.of(), "com.example.A#a()"),
					Route.functional(this, pattern("/any"), Set.of(), false, "f"),
					Route.annotated(this, pattern("/health"), GET, List.of(), "Actuator web endpoint 'health'"),
					Route.annotated(this, pattern("/error"), Set.of(), List.of(), "com.example.Errors#error()"),
					Route.annotated(this, pattern("/docs"), GET, List.of(), "org.springdoc.Docs#docs()"),
					Route.unknown(this, pattern("/unknown"), "u"),
					Route.proxied(this, pattern("/proxied"), GET, false, "p"), Route.foreign(this, "other"),
					Route.resource(this, pattern("/**"), GET, "static"))
				.forEach(listener::added);
		}

	}

}
