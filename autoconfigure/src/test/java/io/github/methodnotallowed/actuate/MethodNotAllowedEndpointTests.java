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

package io.github.methodnotallowed.actuate;

import java.util.List;

import io.github.methodnotallowed.actuate.MethodNotAllowedEndpoint.RouteDescriptor;
import io.github.methodnotallowed.actuate.PathDescriptor.CandidateDescriptor;
import io.github.methodnotallowed.actuate.PathDescriptor.Counts;
import io.github.methodnotallowed.route.FunctionalMethods;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.route.TestRoutes;
import org.junit.jupiter.api.Test;

import org.springframework.http.server.PathContainer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MethodNotAllowedEndpoint}.
 */
class MethodNotAllowedEndpointTests {

	private final TestRoutes functional = new TestRoutes("functional");

	private final TestRoutes annotated = new TestRoutes("annotated");

	private final TestRoutes resources = new TestRoutes("resources");

	private final MethodNotAllowedEndpoint endpoint = new MethodNotAllowedEndpoint(new RouteTable(
			() -> List.of(this.functional, this.annotated, this.resources), new FunctionalMethods(true, true)));

	@Test
	void listsRoutesByPatternThenInDispatchOrder() {
		this.annotated.annotated("/b", "two", "POST");
		this.annotated.annotated("/b", "one", "POST");
		this.annotated.annotated("/a", "three", "GET");
		this.functional.functional("/b", "four", "GET");
		assertThat(this.endpoint.routes().routes())
			.extracting((route) -> route.pattern() + " " + route.source() + " " + route.handler())
			.containsExactly("/a annotated three", "/b functional four", "/b annotated one", "/b annotated two");
	}

	@Test
	void listsTheRoutesOfAPathInDispatchOrder() {
		this.annotated.annotated("/a/**", "general", "GET");
		this.annotated.annotated("/a/{b}", "specific", "GET");
		this.functional.conditional("/a/{y}", "first", "GET");
		this.functional.conditional("/a/z", "second", "GET");
		this.functional.conditional("/**", "third", "GET");
		assertThat(this.endpoint.path("a", "z").routes()).extracting(CandidateDescriptor::handler)
			.containsExactly("first", "second", "third", "specific", "general");
	}

	@Test
	void tellsDeclaredFromAllowedMethods() {
		this.annotated.annotated("/a", "handler", "GET");
		this.annotated.annotated("/a", "handler", "POST");
		assertThat(this.endpoint.routes().routes()).first()
			.isEqualTo(new RouteDescriptor("/a", List.of("GET"), List.of("GET", "HEAD", "POST", "OPTIONS"), "annotated",
					"handler", false));
	}

	@Test
	void listsRouteWithoutPatternFirst() {
		this.annotated.annotated("/a", "handler", "GET");
		this.resources.foreign("foreign");
		assertThat(this.endpoint.routes().routes()).extracting(RouteDescriptor::pattern).containsExactly(null, "/a");
	}

	@Test
	void mergesTheRoutesOfOnePath() {
		this.functional.functional("/a", "reads", "GET");
		this.annotated.annotated("/a", "writes", "POST");
		PathDescriptor path = this.endpoint.path("a");
		assertThat(path.path()).isEqualTo("/a");
		assertThat(path.allowedMethods()).containsExactly("GET", "HEAD", "POST", "OPTIONS");
		assertThat(path.dependsOnRequest()).isEmpty();
		assertThat(path.routes()).extracting(CandidateDescriptor::handler).containsExactly("reads", "writes");
		assertThat(path.routes()).allSatisfy((route) -> {
			assertThat(route.counts()).isEqualTo(Counts.ALWAYS);
			assertThat(route.reason()).isEqualTo("Its pattern matches the path.");
		});
	}

	@Test
	void saysWhereDispatchEnds() {
		this.annotated.annotated("/index.html", "controller", "POST");
		this.resources.resource("/**", "static");
		PathDescriptor path = this.endpoint.path("index.html");
		assertThat(path.allowedMethods()).containsExactly("POST", "OPTIONS");
		assertThat(path.routes()).last().satisfies((route) -> {
			assertThat(route.counts()).isEqualTo(Counts.NEVER);
			assertThat(route.reason()).isEqualTo("Dispatch ends at annotated.");
		});
	}

	@Test
	void saysThatAMoreSpecificPatternIsChosen() {
		this.resources.resource("/**", "static");
		this.resources.resource("/webjars/**", "webjars");
		assertThat(this.endpoint.path("webjars", "a.js").routes()).extracting(CandidateDescriptor::reason)
			.containsExactlyInAnyOrder("A more specific pattern of the same handler mapping is chosen.",
					"The resource may or may not exist.");
	}

	@Test
	void saysWhatDependsOnTheRequest() {
		this.functional.conditional("/a", "picky", "GET");
		this.resources.foreign("foreign");
		PathDescriptor path = this.endpoint.path("a");
		assertThat(path.allowedMethods()).isEmpty();
		assertThat(path.dependsOnRequest()).containsExactly("functional", "resources");
		assertThat(path.routes()).extracting(CandidateDescriptor::reason)
			.containsExactly("Its predicates look at more than method and path.",
					"The handler alone knows its methods.");
		assertThat(path.routes()).extracting(CandidateDescriptor::counts).containsOnly(Counts.DEPENDS);
	}

	@Test
	void answersForTheRoot() {
		this.annotated.annotated("/", "home", "GET");
		PathDescriptor path = this.endpoint.path();
		assertThat(path.path()).isEqualTo("/");
		assertThat(path.allowedMethods()).containsExactly("GET", "HEAD", "OPTIONS");
	}

	@Test
	void keepsDecodedSegmentsApart() {
		this.annotated.annotated("/items/{sku}", "item", "GET");
		PathDescriptor path = this.endpoint.path("items", "a/b ?%\u00e4");
		assertThat(path.path()).isEqualTo("/items/a%2Fb%20%3F%25%C3%A4");
		assertThat(path.allowedMethods()).containsExactly("GET", "HEAD", "OPTIONS");
	}

	@Test
	void survivesARouteThatIsRemovedMeanwhile() {
		this.annotated.annotated("/a", "handler", "GET");
		RouteTable empty = new RouteTable(List::of, new FunctionalMethods(true, true));
		PathDescriptor path = PathDescriptor.of("/a", this.annotated.routes(),
				empty.match(PathContainer.parsePath("/a")));
		assertThat(path.routes()).extracting(CandidateDescriptor::reason).containsExactly("It was removed meanwhile.");
	}

	@Test
	void answersWithNothingForAnUnknownPath() {
		this.annotated.annotated("/a", "handler", "GET");
		assertThat(this.endpoint.path("b")).isEqualTo(new PathDescriptor("/b", List.of(), List.of(), List.of()));
	}

}
