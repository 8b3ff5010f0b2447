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

package io.github.methodnotallowed.samples.tests;

import java.net.URI;
import java.util.List;

import io.github.methodnotallowed.actuate.MethodNotAllowedEndpoint.OverviewDescriptor;
import io.github.methodnotallowed.actuate.PathDescriptor;
import io.github.methodnotallowed.actuate.RouteDescriptor;
import io.github.methodnotallowed.actuate.RouteDescriptor.HandlerDescriptor;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the {@code methodnotallowed} endpoint over HTTP.
 */
public abstract class EndpointTests extends RunningShop {

	private static final String ENDPOINT = "/actuator/methodnotallowed";

	@Test
	void groupsTheRoutesOfAPatternWhoeverHasThem() {
		assertThat(routes()).filteredOn((route) -> "/orders".equals(route.pattern()))
			.singleElement()
			.satisfies((route) -> {
				assertThat(route.declaredMethods()).containsExactly("GET", "POST");
				assertThat(route.impliedMethods()).containsExactly("HEAD", "OPTIONS");
				assertThat(route.allowedMethods()).containsExactly("GET", "HEAD", "POST", "OPTIONS");
				assertThat(route.handlers()).extracting(HandlerDescriptor::source)
					.containsExactly("routerFunctionMapping", "requestMappingHandlerMapping");
			});
	}

	@Test
	void describesHandlersInTheSameWordsAtEachStart() {
		assertThat(routes()).flatExtracting(RouteDescriptor::handlers)
			.extracting("handler", String.class)
			.contains(getClass().getPackageName() + ".ShopRoutes$$Lambda")
			.allSatisfy((handler) -> assertThat(handler).doesNotContainPattern("@\\p{XDigit}|0x"));
	}

	@Test
	void showsTheApplicationBeforeFrameworkAndActuator() {
		assertThat(routes()).extracting(RouteDescriptor::origin).isSorted();
	}

	@Test
	void saysWhatAPathAnswersAndWhy() {
		client().get()
			.uri(ENDPOINT + "/orders")
			.exchange()
			.expectBody()
			.jsonPath("$.path")
			.isEqualTo("/orders")
			.jsonPath("$.allowedMethods")
			.isEqualTo(List.of("GET", "HEAD", "POST", "OPTIONS"))
			.jsonPath("$.dependsOnRequest")
			.isEmpty()
			.jsonPath("$.routes[0].match")
			.isEqualTo("SERVES")
			.jsonPath("$.routes[0].reason")
			.isEqualTo("Its pattern matches the path.")
			.jsonPath("$.routes[2].pattern")
			.isEqualTo("/**")
			.jsonPath("$.routes[2].reason")
			.isEqualTo("Dispatch ends at requestMappingHandlerMapping.");
	}

	@Test
	void answersForTheRoot() {
		client().get()
			.uri(ENDPOINT + "/")
			.exchange()
			.expectBody()
			.jsonPath("$.path")
			.isEqualTo("/")
			.jsonPath("$.routes[0].pattern")
			.isEqualTo("/");
	}

	@Test
	void looksUpEncodedSegments() {
		client().get()
			.uri(URI.create(address(ENDPOINT + "/items/green%20tea%25")))
			.exchange()
			.expectBody()
			.jsonPath("$.path")
			.isEqualTo("/items/green%20tea%25")
			.jsonPath("$.allowedMethods")
			.isEqualTo(List.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS"));
	}

	@Test
	void saysThatAnUnknownPathMayBeAResource() {
		client().get()
			.uri(ENDPOINT + "/nope")
			.exchange()
			.expectBody()
			.jsonPath("$.allowedMethods")
			.isEmpty()
			.jsonPath("$.dependsOnRequest")
			.isEqualTo("resourceHandlerMapping")
			.jsonPath("$.routes[0].match")
			.isEqualTo("ALMOST");
	}

	@Test
	void hasNoNullMembers() {
		for (String path : List.of("", "/", "/orders", "/nope")) {
			client().get()
				.uri(ENDPOINT + path)
				.exchange()
				.expectBody(String.class)
				.value((json) -> assertThat(json).doesNotContain("null"));
		}
	}

	@Test
	void agreesWithTheGuard() {
		List<RouteDescriptor> decided = routes().stream()
			.filter((route) -> !route.conditional() && !route.declaredMethods().isEmpty())
			.toList();
		assertThat(decided).hasSizeGreaterThan(8);
		for (RouteDescriptor route : decided) {
			String path = route.pattern().replaceAll("\\{\\*?\\w+}|\\*\\*", "1");
			String allow = administrator().method(HttpMethod.valueOf("PROBE"))
				.uri(path)
				.exchange()
				.expectBody()
				.returnResult()
				.getResponseHeaders()
				.getFirst(HttpHeaders.ALLOW);
			assertThat(allow).as(path).isEqualTo(String.join(", ", route.allowedMethods()));
			assertThat(allow).as(path).isEqualTo(String.join(", ", allowedAt(path)));
		}
	}

	private List<String> allowedAt(String path) {
		return client().get()
			.uri(ENDPOINT + path)
			.exchange()
			.expectBody(PathDescriptor.class)
			.returnResult()
			.getResponseBody()
			.allowedMethods();
	}

	private List<RouteDescriptor> routes() {
		return client().get()
			.uri(ENDPOINT)
			.exchange()
			.expectBody(OverviewDescriptor.class)
			.returnResult()
			.getResponseBody()
			.routes();
	}

}
