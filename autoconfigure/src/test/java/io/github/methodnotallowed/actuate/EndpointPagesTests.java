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
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.Cause.Certainty;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.contract.DriftSettings;
import io.github.methodnotallowed.contract.DriftWatch;
import io.github.methodnotallowed.route.FunctionalMethods;
import io.github.methodnotallowed.route.HiddenPaths;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.route.TestRoutes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EndpointPages}.
 */
class EndpointPagesTests {

	private static final String ATTACK = "\"'><img src=x onerror=alert(1)></script><script>alert(2)</script>";

	private static final String ESCAPED = "&quot;&#39;&gt;&lt;img src=x onerror=alert(1)&gt;";

	private final TestRoutes routes = new TestRoutes("mapping");

	private final RouteTable table = new RouteTable(() -> List.of(this.routes), new FunctionalMethods(true, true));

	private final RefusalRecorder recorder = new RefusalRecorder(10, Clock.systemUTC());

	private @Nullable DriftWatch drift;

	@Test
	void escapesEveryRecordedValue() {
		this.routes.functional("/a", ATTACK);
		this.recorder
			.onMethodNotAllowed(MethodNotAllowed.of(ATTACK.substring(0, 30), ATTACK, ATTACK, AllowedMethods.NONE)
				.withMethods(ATTACK.substring(0, 20), ATTACK.substring(0, 30))
				.withCauses(List.of(new Cause("code", Certainty.CERTAIN, ATTACK, ATTACK),
						new Cause(ATTACK, Certainty.POSSIBLE, ATTACK, ATTACK))));
		String html = page(ATTACK, ATTACK);
		assertThat(html).contains(ESCAPED).doesNotContain("<img").containsOnlyOnce("<script>");
		html = page("/" + ATTACK, ATTACK);
		assertThat(html).contains("/" + ESCAPED).doesNotContain("<img").containsOnlyOnce("<script>");
	}

	@Test
	void showsNoCharacterThatTurnsTheTextAround() {
		assertThat(Markup.escape("a\u202Eb\u0000c\nd")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
	}

	@Test
	void tellsStatesApartInWords() {
		this.routes.annotated("/a", "handler", "GET");
		this.routes.conditional("/b", "handler", "GET");
		this.recorder.onMethodNotAllowed(MethodNotAllowed.of("PUT", "/a", "/a", AllowedMethods.NONE));
		this.recorder.onMethodNotAllowed(MethodNotAllowed.of("PROPFIND", "/a", "/a", AllowedMethods.NONE));
		assertThat(page(null, null)).contains("<td class=d><b>declared</b>", "<td class=i><b>implied</b>",
				"<td class=c><b>depends on the request</b>", "<td class=r><i>1</i><b> refused</b>", "no cause known",
				"<li><code>UNKNOWN</code><span>refused 1 time</span>");
	}

	@Test
	void saysWhatIsTrueWhereThereIsNothing() {
		assertThat(page(null, null)).contains("No method has been refused since the start.", "Nothing found.",
				"The application declares no route.");
	}

	@Test
	void showsACauseWithWhatToDo() {
		this.recorder.onMethodNotAllowed(MethodNotAllowed.of("GET", "/a", "/a", AllowedMethods.NONE)
			.withCauses(List.of(new Cause("code", Certainty.LIKELY, "It was redirected.", "Answer 307."),
					new Cause("other", Certainty.POSSIBLE, "It was typed.", "Nothing."))));
		assertThat(page(null, null)).contains("<p>It was redirected.</p><p class=do>Answer 307.</p>",
				"<span class=\"tag likely\">likely</span>", "<p>possible: It was typed.");
	}

	@Test
	void mergesRoutesOfWhichThereIsTheSameToSay() {
		this.routes.annotated("/a", "one", "GET");
		this.routes.annotated("/a", "two", "POST");
		assertThat(page("/a", "PUT")).contains("<code class=soft>GET, POST</code>");
	}

	@Test
	void groupsFindingsFromTheFourthOn() {
		for (String pattern : List.of("/a", "/b", "/c", "/d", "/e")) {
			this.routes.annotated(pattern, "handler");
		}
		assertThat(page(null, null)).contains("<summary>2 more of any-method</summary>");
	}

	@Test
	void showsEachDifferenceWithItsPlace() {
		this.routes.annotated("/orders/{id}", "shop.Orders#get()", "GET");
		this.drift = watch("/orders/{id}: {get: {}, delete: {}}");
		assertThat(page(null, null)).contains("<li><a href=\"#drift\"><strong>1</strong> difference</a>",
				"<h2 id=hd>Document</h2>",
				"<code class=meth>DELETE</code><code class=pat>/orders/{id}</code></div>"
						+ "<p>Documented, but not served, the path has GET.</p>"
						+ "<p class=\"do soft\"><code>openapi.yaml:3:27</code></p>");
	}

	@Test
	void showsDifferencesThatAreMeantOnDemand() {
		this.routes.annotated("/orders/{id}", "shop.Orders#get()", "GET");
		this.drift = watch("/orders/{id}: {get: {}, delete: {x-drift-exclude: not yet}}");
		assertThat(page(null, null)).contains("<strong>0</strong> differences",
				"openapi.yaml and the routes say the same.", "<summary>1 meant</summary>", "<p>Meant: not yet.</p>");
	}

	@Test
	void looksForTextInDifferences() {
		this.routes.annotated("/orders", "shop.Orders#get()", "GET");
		this.drift = watch("/orders: {get: {}, delete: {}, put: {}}");
		assertThat(page("delete", null)).contains("<strong>1</strong> difference</a>").doesNotContain(">PUT</code>");
		assertThat(page("nowhere", null)).doesNotContain("id=drift", "say the same");
	}

	@Test
	void saysWhyADocumentIsNotCompared() {
		this.drift = watch("orders: {}");
		assertThat(page(null, null)).contains("<li><a href=\"#drift\">Document</a>",
				"Not compared with the routes. openapi.yaml:3:3: The path &#39;orders&#39; must begin with &#39;/&#39;.");
	}

	@Test
	void escapesWhatADocumentSays() {
		this.drift = watch("\"/<img src=x>\": {get: {x-drift-exclude: <img src=x>}, put: {}}");
		assertThat(page(null, null)).contains("/&lt;img src=x&gt;").doesNotContain("<img");
	}

	@Test
	void saysNothingOfADocumentIfThereIsNone() {
		assertThat(page(null, null)).doesNotContain("Document</", "id=drift", "href=\"#drift\"");
	}

	@Test
	void writesThousandsOfRoutesInTime() {
		for (int i = 0; i < 2000; i++) {
			this.routes.annotated("/area" + i % 50 + "/thing" + i + "/{id}", "shop.Controller" + i + "#handle()",
					"GET");
			this.recorder.onMethodNotAllowed(
					MethodNotAllowed.of("PUT", "/", "/area" + i % 50 + "/thing" + i + "/{id}", AllowedMethods.NONE));
		}
		assertThat(page(null, null)).contains("class=\"m big\"");
		long start = System.nanoTime();
		int length = page(null, null).length();
		// under load a machine may take several times as long as on its own
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
		assertThat(length).isLessThan(2_000_000);
	}

	private DriftWatch watch(String paths) {
		return new DriftWatch(this.table, new MockEnvironment(),
				new DocumentResource("openapi: 3.1.0\npaths:\n  " + paths), DriftSettings.defaults());
	}

	private String page(@Nullable String path, @Nullable String method) {
		MethodNotAllowedEndpoint endpoint = new MethodNotAllowedEndpoint(this.table, HiddenPaths.NONE,
				new Findings(this.table, new StaticApplicationContext(), List::of, List::of), this.recorder,
				Bystander.Lookup.NONE, this.drift);
		return ((Page) Objects.requireNonNull(new EndpointPages(endpoint, "shop").answer(path, method, null).getBody()))
			.html();
	}

}
