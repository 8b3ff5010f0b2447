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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouteTable}.
 */
class RouteTableTests {

	private static final FunctionalMethods BOTH = new FunctionalMethods(true, true);

	private final TestRoutes functional = new TestRoutes("functional");

	private final TestRoutes annotated = new TestRoutes("annotated");

	private final TestRoutes resources = new TestRoutes("resources");

	private final RouteTable table = new RouteTable(() -> List.of(this.functional, this.annotated, this.resources),
			BOTH);

	@Test
	void mergesAllRoutesOfOnePathOverHandlerMappings() {
		this.functional.functional("/mixed", "f", "GET");
		this.annotated.annotated("/mixed", "controller", "POST");
		assertThat(allowed("/mixed")).isEqualTo("GET, HEAD, POST, OPTIONS");
	}

	@Test
	void stopsAtAnnotatedPathMatch() {
		this.annotated.annotated("/index.html", "controller", "POST");
		this.resources.resource("/**", "static");
		assertThat(allowed("/index.html")).isEqualTo("POST, OPTIONS");
		assertThat(this.table.accepts(path("/index.html"), "GET")).isFalse();
		assertThat(this.table.accepts(path("/other"), "GET")).isTrue();
	}

	@Test
	void goesByTheMostSpecificUrlPatternAlone() {
		this.resources.handler("/view/*", "all", "GET");
		this.resources.handler("/view/one", "one", "POST");
		assertThat(allowed("/view/one")).isEqualTo("POST, OPTIONS");
		assertThat(allowed("/view/two")).isEqualTo("GET, OPTIONS");
	}

	@Test
	void acceptsWhatItDoesNotKnow() {
		assertThat(this.table.accepts(path("/nope"), "DELETE")).isTrue();
		this.resources.unknown("/ws", "handshake");
		assertThat(this.table.accepts(path("/ws"), "DELETE")).isTrue();
	}

	@Test
	void looksCloserAtHeadOnAFunctionalGetInFrontOfStaticResources() {
		this.functional.functional("/fn", "f", "GET");
		this.resources.resource("/**", "static");
		assertThat(this.table.accepts(path("/fn"), "GET")).isTrue();
		assertThat(this.table.accepts(path("/fn"), "HEAD")).isFalse();
		assertThat(this.table.match(path("/fn")).verdict("HEAD")).isEqualTo(Verdict.SERVE_HEAD);
	}

	@Test
	void followsRoutesThatComeAndGo() {
		assertThat(this.table.accepts(path("/late"), "POST")).isTrue();
		Route late = this.annotated.annotated("/late", "controller", "GET");
		assertThat(this.table.accepts(path("/late"), "POST")).isFalse();
		this.annotated.remove(late);
		assertThat(this.table.accepts(path("/late"), "POST")).isTrue();
		assertThat(this.table.match(path("/late")).routes()).isEmpty();
	}

	@Test
	void countsDifferentPatterns() {
		this.functional.functional("/mixed", "f", "GET");
		this.annotated.annotated("/mixed", "controller", "POST");
		Route late = this.annotated.annotated("/late", "controller", "GET");
		assertThat(this.table.patterns()).isEqualTo(2);
		this.annotated.remove(late);
		assertThat(this.table.patterns()).isEqualTo(1);
	}

	@Test
	void tellsThePatternOfARefusalAsLongAsAllPatternsFit() {
		ObservedPatterns patterns = new ObservedPatterns(2);
		patterns.add(this.table);
		this.annotated.annotated("/one", "controller", "GET");
		Route two = this.annotated.annotated("/two", "controller", "GET");
		assertThat(patterns.of(this.table.match(path("/one")), null)).isEqualTo("/one");
		assertThat(patterns.of(this.table.match(path("/one")), "/**")).isEqualTo("/one");
		Route late = this.annotated.annotated("/late", "controller", "GET");
		assertThat(patterns.of(this.table.match(path("/one")), null)).isNull();
		assertThat(patterns.of(this.table.match(path("/one")), "/**")).isEqualTo("/**");
		this.annotated.remove(late);
		assertThat(patterns.of(this.table.match(path("/one")), null)).isEqualTo("/one");
		this.annotated.remove(two);
		RouteTable management = new RouteTable(() -> List.of(this.functional), BOTH);
		this.functional.functional("/a", "f", "GET");
		this.functional.functional("/b", "f", "GET");
		patterns.add(management);
		assertThat(patterns.of(this.table.match(path("/one")), null)).isNull();
	}

	@Test
	void readsASourceAgainWhenItsVersionChanges() {
		this.annotated.annotated("/one", "controller", "GET");
		assertThat(allowed("/one")).isEqualTo("GET, HEAD, OPTIONS");
		this.annotated.replaceSilently("/one", "controller", "PUT");
		assertThat(allowed("/one")).isEqualTo("PUT, OPTIONS");
	}

	@Test
	void findsTheSameRoutesAsEveryPatternByItself() {
		PathPatternParser insensitive = new PathPatternParser();
		insensitive.setCaseSensitive(false);
		List<PathPatternParser> parsers = List.of(PathPatternParser.defaultInstance, insensitive);
		String[] segments = { "a", "b", "A", "{x}", "{x:[a-c]+}", "*", "a*", "?", "{x}.json", "{x}-b", "{x:[^/]+}",
				"{x:a/b}", "**", "{*rest}", "", "a%20b", "a\\*b", "\u017F", "\uD801\uDC00" };
		String[] values = { "a", "b", "A", "c", "ab", "a.json", "", "a%20b", "a%2Fb", "a;k=v", "B", ";k=v", "a-b",
				"a*b", "S", "\uD801\uDC28" };
		for (long seed = 0; seed < 3000; seed++) {
			Random random = new Random(seed);
			TestRoutes source = new TestRoutes("random");
			RouteTable random3 = new RouteTable(() -> List.of(source), BOTH);
			for (int i = 0; i < 8; i++) {
				String text = text(random, segments);
				PathPattern pattern = parse(parsers.get(random.nextInt(2)), text);
				if (pattern != null) {
					source.add(Route.annotated(source, pattern, Set.of(HttpMethod.GET), List.of(), text + i));
				}
			}
			if (random.nextBoolean()) {
				source.routes().stream().findAny().ifPresent(source::remove);
			}
			for (int i = 0; i < 10; i++) {
				PathContainer path = path(text(random, values));
				List<Route> expected = source.routes()
					.stream()
					.filter((route) -> route.pattern().matches(path))
					.toList();
				assertThat(random3.match(path).routes()).as("seed %d, path %s, routes %s", seed, path, source.routes())
					.containsExactlyInAnyOrderElementsOf(expected);
				assertThat(random3.accepts(path, "POST")).as("seed %d, path %s, routes %s", seed, path, source.routes())
					.isEqualTo(expected.isEmpty());
			}
		}
	}

	private static PathPattern parse(PathPatternParser parser, String text) {
		try {
			return parser.parse(text);
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	private static String text(Random random, String[] segments) {
		StringBuilder text = new StringBuilder();
		Set<String> used = new LinkedHashSet<>();
		for (int i = random.nextInt(4); i >= 0; i--) {
			String segment = segments[random.nextInt(segments.length)];
			text.append('/').append((segment.startsWith("{x") && !used.add("x")) ? "b" : segment);
		}
		return text.toString();
	}

	private String allowed(String path) {
		return this.table.match(path(path)).allowed().headerValue();
	}

	private static PathContainer path(String path) {
		return PathContainer.parsePath(path);
	}

}
