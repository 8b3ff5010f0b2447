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

import java.time.Clock;
import java.util.List;
import java.util.Map;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.actuate.PathDescriptor.Answer;
import io.github.methodnotallowed.actuate.PathDescriptor.CandidateDescriptor;
import io.github.methodnotallowed.actuate.PathDescriptor.Match;
import io.github.methodnotallowed.route.FunctionalMethods;
import io.github.methodnotallowed.route.HiddenPaths;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.route.TestRoutes;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.context.support.StaticApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MethodNotAllowedEndpoint}.
 */
class MethodNotAllowedEndpointTests {

	private final TestRoutes functional = new TestRoutes("functional");

	private final TestRoutes annotated = new TestRoutes("annotated");

	private final TestRoutes resources = new TestRoutes("resources");

	private final RouteTable table = new RouteTable(() -> List.of(this.functional, this.annotated, this.resources),
			new FunctionalMethods(true, true));

	private final RefusalRecorder recorder = new RefusalRecorder(10, Clock.systemUTC());

	private final MethodNotAllowedEndpoint endpoint = new MethodNotAllowedEndpoint(this.table,
			HiddenPaths.of(List.of("/hidden/**")),
			new Findings(this.table, new StaticApplicationContext(), () -> List.of("/about.html"), List::of),
			this.recorder, (path) -> path.startsWith("/db/")
					? List.of(new Bystander(Bystander.Kind.SERVLET, "db", "/db/*")) : List.of(),
			null);

	@Test
	void groupsRoutesByPattern() {
		this.annotated.annotated("/b", "two", "POST");
		this.annotated.annotated("/b", "one", "POST");
		this.annotated.annotated("/a", "three", "GET");
		this.functional.functional("/b", "four", "GET");
		assertThat(this.endpoint.overview().routes()).extracting(RouteDescriptor::pattern).containsExactly("/a", "/b");
		assertThat(this.endpoint.overview().routes().get(1).handlers())
			.extracting((handler) -> handler.source() + " " + handler.handler())
			.containsExactly("functional four", "annotated one", "annotated two");
	}

	@Test
	void showsTheApplicationBeforeFrameworkAndActuator() {
		this.annotated.annotated("/actuator", "Actuator root web endpoint", "GET");
		this.resources.resource("/**", "static");
		this.annotated.annotated("/z", "three", "GET");
		assertThat(this.endpoint.overview().routes()).extracting(RouteDescriptor::origin)
			.containsExactly(Origin.APPLICATION, Origin.FRAMEWORK, Origin.ACTUATOR);
	}

	@Test
	void listsTheRoutesOfAPathInDispatchOrder() {
		this.annotated.annotated("/a/**", "general", "GET");
		this.annotated.annotated("/a/{b}", "specific", "GET");
		this.functional.conditional("/a/{y}", "first", "GET");
		this.functional.conditional("/a/z", "second", "GET");
		this.functional.conditional("/**", "third", "GET");
		assertThat(segments("a", "z").routes()).extracting(CandidateDescriptor::handler)
			.containsExactly("first", "second", "third", "specific", "general");
	}

	@Test
	void tellsDeclaredFromImpliedAndAllowedMethods() {
		this.annotated.annotated("/a", "handler", "GET");
		this.annotated.annotated("/a", "handler", "POST");
		assertThat(this.endpoint.overview().routes()).first().satisfies((route) -> {
			assertThat(route.declaredMethods()).containsExactly("GET", "POST");
			assertThat(route.impliedMethods()).containsExactly("HEAD", "OPTIONS");
			assertThat(route.allowedMethods()).containsExactly("GET", "HEAD", "POST", "OPTIONS");
			assertThat(route.conditional()).isFalse();
		});
	}

	@Test
	void listsRouteWithoutPatternFirst() {
		this.annotated.annotated("/a", "handler", "GET");
		this.resources.foreign("foreign");
		assertThat(this.endpoint.overview().routes()).extracting(RouteDescriptor::pattern).containsExactly(null, "/a");
	}

	@Test
	void mergesTheRoutesOfOnePath() {
		this.functional.functional("/a", "reads", "GET");
		this.annotated.annotated("/a", "writes", "POST");
		PathDescriptor path = segments("a");
		assertThat(path.path()).isEqualTo("/a");
		assertThat(path.allowedMethods()).containsExactly("GET", "HEAD", "POST", "OPTIONS");
		assertThat(path.dependsOnRequest()).isEmpty();
		assertThat(path.routes()).extracting(CandidateDescriptor::handler).containsExactly("reads", "writes");
		assertThat(path.routes()).allSatisfy((route) -> {
			assertThat(route.match()).isEqualTo(Match.SERVES);
			assertThat(route.reason()).isEqualTo("Its pattern matches the path.");
		});
	}

	@Test
	void saysWhereDispatchEnds() {
		this.annotated.annotated("/index.html", "controller", "POST");
		this.resources.resource("/**", "static");
		PathDescriptor path = segments("index.html");
		assertThat(path.allowedMethods()).containsExactly("POST", "OPTIONS");
		assertThat(path.routes()).last().satisfies((route) -> {
			assertThat(route.match()).isEqualTo(Match.NO);
			assertThat(route.reason()).isEqualTo("Dispatch ends at annotated.");
		});
	}

	@Test
	void saysThatAMoreSpecificPatternIsChosen() {
		this.resources.resource("/**", "static");
		this.resources.resource("/webjars/**", "webjars");
		assertThat(segments("webjars", "a.js").routes()).extracting(CandidateDescriptor::reason)
			.containsExactlyInAnyOrder("A more specific pattern of the same handler mapping is chosen.",
					"The resource may or may not exist.");
	}

	@Test
	void saysWhatDependsOnTheRequest() {
		this.functional.conditional("/a", "picky", "GET");
		this.resources.foreign("foreign");
		PathDescriptor path = segments("a");
		assertThat(path.allowedMethods()).isEmpty();
		assertThat(path.dependsOnRequest()).containsExactly("functional", "resources");
		assertThat(path.routes()).extracting(CandidateDescriptor::reason)
			.containsExactly("Its predicates look at more than method and path.",
					"The handler alone knows its methods.");
		assertThat(path.routes()).extracting(CandidateDescriptor::match).containsOnly(Match.ALMOST);
	}

	@Test
	void answersForTheRoot() {
		this.annotated.annotated("/", "home", "GET");
		PathDescriptor path = segments();
		assertThat(path.path()).isEqualTo("/");
		assertThat(path.allowedMethods()).containsExactly("GET", "HEAD", "OPTIONS");
	}

	@Test
	void keepsDecodedSegmentsApart() {
		this.annotated.annotated("/items/{sku}", "item", "GET");
		PathDescriptor path = segments("items", "a/b ?%\u00e4");
		assertThat(path.path()).isEqualTo("/items/a%2Fb%20%3F%25%C3%A4");
		assertThat(path.allowedMethods()).containsExactly("GET", "HEAD", "OPTIONS");
	}

	@Test
	void answersWithNothingForAnUnknownPath() {
		this.annotated.annotated("/a", "handler", "GET");
		PathDescriptor path = segments("b");
		assertThat(path.routes()).isEmpty();
		assertThat(path.allowedMethods()).isEmpty();
		assertThat(path.answers().values()).containsOnly(Answer.NOT_FOUND);
	}

	@Test
	void tellsWhatEachMethodWouldBeAnswered() {
		this.functional.functional("/a", "reads", "GET");
		this.annotated.annotated("/a", "writes", "POST");
		assertThat(ask("/a").answers()).containsEntry("GET", Answer.SERVED)
			.containsEntry("HEAD", Answer.SERVED)
			.containsEntry("POST", Answer.SERVED)
			.containsEntry("OPTIONS", Answer.SERVED)
			.containsEntry("PUT", Answer.REFUSED)
			.containsEntry("TRACE", Answer.REFUSED);
	}

	@Test
	void tellsForOneMethodWhichRouteServesIt() {
		this.functional.functional("/a", "reads", "GET");
		this.annotated.annotated("/a", "writes", "POST");
		PathDescriptor path = (PathDescriptor) this.endpoint.read("/a", "POST");
		assertThat(path.answers()).containsOnly(Map.entry("POST", Answer.SERVED));
		assertThat(path.routes()).extracting(CandidateDescriptor::match).containsExactly(Match.ALMOST, Match.SERVES);
		assertThat(path.routes()).extracting(CandidateDescriptor::reason)
			.containsExactly("It takes the path, but not POST.", "It takes the path and the method.");
		path = (PathDescriptor) this.endpoint.read("/a", "purge");
		assertThat(path.answers()).containsOnly(Map.entry("purge", Answer.REFUSED));
		path = (PathDescriptor) this.endpoint.read("/a", "HEAD");
		assertThat(path.routes()).extracting(CandidateDescriptor::match).containsExactly(Match.SERVES, Match.NO);
	}

	@Test
	void keepsATrailingSlashAndAnEncodedSlashAndCutsAQuery() {
		this.annotated.annotated("/orders", "list", "GET");
		this.annotated.annotated("/items/{sku}", "item", "GET");
		assertThat(ask("/orders").allowedMethods()).contains("GET");
		assertThat(ask("/orders/").allowedMethods()).isEmpty();
		assertThat(ask("/orders/").nearest()).isEqualTo("/orders");
		assertThat(ask("/orders?status=a/b#c").allowedMethods()).contains("GET");
		assertThat(ask("/items/a%2Fb").path()).isEqualTo("/items/a%2Fb");
		assertThat(ask("/items/a%2Fb").allowedMethods()).contains("GET");
		assertThat(ask("orders").path()).isEqualTo("/orders");
	}

	@Test
	void refusesAPathThatIsNotOne() {
		assertThatExceptionOfType(InvalidEndpointRequestException.class).isThrownBy(() -> ask("/a%zz"));
	}

	@Test
	void saysThatAServletHasThePath() {
		this.resources.resource("/**", "static");
		PathDescriptor path = ask("/db/console");
		assertThat(path.answers().values()).containsOnly(Answer.ELSEWHERE);
		assertThat(path.allowedMethods()).isEmpty();
		assertThat(path.bystanders()).extracting(Bystander::name).containsExactly("db");
	}

	@Test
	void saysThatAHiddenPathIsNotFound() {
		this.annotated.annotated("/hidden/a", "handler", "GET");
		assertThat(ask("/hidden/a").answers()).containsEntry("GET", Answer.SERVED)
			.containsEntry("POST", Answer.NOT_FOUND);
	}

	@Test
	void saysThatAResourceDecides() {
		this.resources.resource("/**", "static");
		assertThat(ask("/a.js").answers()).containsEntry("GET", Answer.DEPENDS).containsEntry("POST", Answer.DEPENDS);
	}

	@Test
	void forgetsWhatWasRefused() {
		this.recorder.onMethodNotAllowed(MethodNotAllowed.of("GET", "/a", "/a", AllowedMethods.NONE));
		assertThat(this.endpoint.overview().refusals()).hasSize(1);
		this.endpoint.forget();
		assertThat(this.endpoint.overview().refusals()).isEmpty();
		assertThat(this.endpoint.overview().recentRefusals()).isEmpty();
	}

	private PathDescriptor ask(String path) {
		return (PathDescriptor) this.endpoint.read(path, null);
	}

	private PathDescriptor segments(String... segments) {
		return this.endpoint.segments(segments, null, null);
	}

}
