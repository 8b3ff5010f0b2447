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

package io.github.methodnotallowed.situations;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.methodnotallowed.diagnosis.RefusalDiagnosis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests with the redirects of Spring itself, followed by a real client.
 */
class FrameworkRedirectTests {

	@ParameterizedTest
	@MethodSource("io.github.methodnotallowed.situations.Shop#stacks")
	void slashFilterThatRedirectsLosesTheMethod(String stack) throws Exception {
		try (Shop shop = Shop.start(stack, Map.of("spring.profiles.active", "slash-filter"))) {
			assertThat(post(client(), shop, "/payments/", "a=1").statusCode()).isEqualTo(405);
			assertThat(causes(shop)).startsWith("redirected-by-application CERTAIN This application answered POST"
					+ " /payments/ with 301 to this path a moment ago, and the client came back with GET");
			assertThat(shop.context().getBean(RefusalDiagnosis.class).warnings().toString())
				.contains("POST /payments/ is answered with 301 to /payments, which takes POST, OPTIONS only");
		}
	}

	/**
	 * Spring Security restores the method of a request that it had saved, once.
	 */
	@Test
	void savedRequestLosesItsMethodWhenItIsReloaded() throws Exception {
		try (Shop shop = Shop.start("webmvc", Map.of("spring.profiles.active", "login"))) {
			HttpClient client = client();
			HttpResponse<String> restored = login(client, shop);
			assertThat(restored.uri().toString()).endsWith("/payments?continue");
			assertThat(restored.body()).isEqualTo("created");
			assertThat(shop.context().getBean(RefusalDiagnosis.class).warnings()).isEmpty();
			HttpRequest reload = HttpRequest.newBuilder(restored.uri()).build();
			assertThat(client.send(reload, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
			assertThat(causes(shop)).startsWith("redirected-after-login CERTAIN");
		}
	}

	@Test
	void savedRequestLosesItsMethodOnTheReactiveStack() throws Exception {
		try (Shop shop = Shop.start("webflux", Map.of("spring.profiles.active", "login"))) {
			assertThat(login(client(), shop).statusCode()).isEqualTo(405);
			assertThat(causes(shop)).startsWith("redirected-by-application CERTAIN This application answered POST"
					+ " /login with 302 to this path a moment ago, and the client came back with GET");
		}
	}

	private static HttpResponse<String> login(HttpClient client, Shop shop) throws Exception {
		assertThat(post(client, shop, "/payments", "a=1").uri().getPath()).isEqualTo("/login");
		return post(client, shop, "/login", "username=user&password=password");
	}

	private static String causes(Shop shop) throws InterruptedException {
		return shop.refusals()
			.last()
			.causes()
			.stream()
			.map((cause) -> cause.code() + " " + cause.certainty() + " " + cause.evidence())
			.collect(Collectors.joining("\n"));
	}

	private static HttpClient client() {
		return HttpClient.newBuilder()
			.followRedirects(HttpClient.Redirect.ALWAYS)
			.cookieHandler(new CookieManager())
			.build();
	}

	private static HttpResponse<String> post(HttpClient client, Shop shop, String path, String form) throws Exception {
		return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + shop.port() + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build(), BodyHandlers.ofString());
	}

}
