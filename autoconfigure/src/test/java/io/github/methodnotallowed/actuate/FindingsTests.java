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
import java.util.Set;

import io.github.methodnotallowed.route.FunctionalMethods;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.route.TestRoutes;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticApplicationContext;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Findings}.
 */
class FindingsTests {

	private final TestRoutes functional = new TestRoutes("functional");

	private final TestRoutes annotated = new TestRoutes("annotated");

	private final TestRoutes resources = new TestRoutes("resources");

	private final StaticApplicationContext context = new StaticApplicationContext();

	@Test
	void findsNothingInAPlainApplication() {
		this.annotated.annotated("/a", "handler", "GET");
		this.annotated.annotated("/a/{b}", "handler", "GET");
		this.annotated.annotated("/a/**", "handler", "POST");
		this.functional.functional("/b", "handler", "GET");
		this.resources.resource("/**", "static");
		assertThat(find()).isEmpty();
	}

	@Test
	void findsAPathThatIsSplitOverMappings() {
		this.functional.functional("/a", "handler", "GET");
		this.annotated.annotated("/a", "handler", "POST");
		assertThat(find()).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo("split-path");
			assertThat(finding.message()).isEqualTo("/a is split over functional and annotated.");
			assertThat(finding.patterns()).containsExactly("/a");
		});
	}

	@Test
	void findsAMappingWithoutMethodOfTheApplicationOnly() {
		this.annotated.annotated("/any", "handler");
		this.annotated.annotated("/error",
				"org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController#error");
		assertThat(find()).extracting(Finding::message)
			.containsExactly("/any names no method, so that every method reaches it.");
	}

	@Test
	void findsAFileThatAControllerShadows() {
		this.annotated.annotated("/{page}", "handler", "POST");
		this.resources.resource("/**", "static");
		assertThat(find("/about.html", "/css/site.css")).extracting(Finding::message)
			.containsExactly("/about.html is a static file that is never served: POST /{page} takes its path first.");
	}

	@Test
	void findsAnAdviceThatTakesEveryException() {
		this.context.registerSingleton("all", CatchAll.class);
		this.context.registerSingleton("one", CatchOne.class);
		assertThat(find()).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo("catch-all-advice");
			assertThat(finding.message()).contains("CatchAll ");
		});
	}

	@Test
	void findsPredicatesAndMappingsThatNobodyCanRead() {
		this.functional.add(Route.functional(this.functional, null, Set.of(), true, "opaque"));
		this.functional.conditional("/a", "conditional", "GET");
		this.resources.foreign("foreign");
		assertThat(find()).extracting(Finding::code).containsExactly("unreadable-predicate", "unreadable-mapping");
	}

	@Test
	void findsRoutesThatNoRequestReaches() {
		this.annotated.annotated("/a/{id}", "controller", "GET");
		this.annotated.annotated("/b/**", "controller", "GET");
		this.resources.handler("/a/{x}", "view");
		this.resources.handler("/b/c/{x}", "view");
		this.resources.handler("/a/**", "view");
		assertThat(unreachable()).containsExactlyInAnyOrder("/a/{x}", "/b/c/{x}");
	}

	@Test
	void doesNotCallARouteUnreachableForAnExpressionThatMatchesItsText() {
		this.annotated.annotated("/a/{id:[^0-9]+}", "controller", "GET");
		this.resources.handler("/a/{x}", "view");
		assertThat(unreachable()).isEmpty();
	}

	@Test
	void findsAFunctionalRouteThatIsDeclaredAgain() {
		this.functional.functional("/a", "first", "GET");
		this.functional.functional("/a", "second", "GET");
		this.functional.functional("/a", "third", "POST");
		assertThat(find()).extracting(Finding::message)
			.containsExactly("GET /a is never reached: GET /a takes its path first.");
	}

	private List<String> unreachable() {
		return find().stream()
			.filter((finding) -> finding.code().equals("unreachable-route"))
			.flatMap((finding) -> finding.patterns().stream())
			.toList();
	}

	private List<Finding> find(String... files) {
		RouteTable table = new RouteTable(() -> List.of(this.functional, this.annotated, this.resources),
				new FunctionalMethods(true, true));
		return new Findings(table, this.context, () -> List.of(files), List::of).find();
	}

	@ControllerAdvice
	static class CatchAll {

		@ExceptionHandler
		String handle(Exception ex) {
			return "error";
		}

	}

	@ControllerAdvice
	static class CatchOne {

		@ExceptionHandler
		String handle(IllegalStateException ex) {
			return "error";
		}

	}

}
