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

package io.github.methodnotallowed.browser;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the page in a real browser, on both samples.
 */
class PageTests {

	private static final String VISIBLE = "[...document.querySelectorAll('#routes tbody tr:not([hidden]) summary')]"
			+ ".map((e) => e.textContent).join(' ')";

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static Chromium browser;

	private static Map<String, ConfigurableApplicationContext> samples;

	private Tab tab;

	@BeforeAll
	static void start() {
		samples = Samples.start();
		browser = Chromium.start();
	}

	@AfterAll
	static void stop() {
		browser.close();
		samples.values().forEach(ConfigurableApplicationContext::close);
	}

	@BeforeEach
	void open() {
		this.tab = browser.open();
		this.tab.resize(1400, 900, false);
	}

	@AfterEach
	void isSilent() {
		assertThat(this.tab.complaints()).isEmpty();
	}

	static Stream<String> stacks() {
		return samples.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void showsRoutesFindingsAndRefusals(String stack) throws Exception {
		send("DELETE", page(stack));
		send("GET", "http://localhost:" + port(stack) + "/stock");
		send("PUT", "http://localhost:" + port(stack) + "/orders");
		send("PUT", "http://localhost:" + port(stack) + "/orders");
		this.tab.go(page(stack));
		assertThat(this.tab.text("document.querySelector('h1').textContent")).isEqualTo("shop");
		assertThat(this.tab.text("document.querySelector('#routes .m').innerText")).contains("/items/{sku}", "/orders");
		assertThat(
				this.tab.text("[...document.querySelectorAll('.m tr')].find((e) => e.textContent.startsWith('/orders'))"
						+ ".querySelector('.r').innerText"))
			.startsWith("2");
		assertThat(this.tab.text("document.querySelector('#findings').innerText"))
			.contains("/orders is split over routerFunctionMapping and requestMappingHandlerMapping.");
		assertThat(this.tab.text("document.querySelector('#refusals').innerText")).contains("last 2 of 2", "PUT",
				"/orders");
		assertThat(this.tab.text("getComputedStyle(document.querySelector('.m td.d'), '::before').borderRadius"))
			.isEqualTo("50%");
		this.tab.screenshot(Path.of("target/screenshots", stack + ".png"));
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void filtersByText(String stack) {
		this.tab.go(page(stack));
		search("stock");
		this.tab.until("document.querySelector('#say').textContent.startsWith('1 pattern contains')");
		assertThat(this.tab.text(VISIBLE)).isEqualTo("/stock/{sku}");
		this.tab.press("Escape", 27);
		this.tab.until("document.querySelector('#q').value === ''");
		assertThat(this.tab.text(VISIBLE)).contains("/items", "/orders");
		search("no such thing");
		this.tab.until("!document.querySelector('.empty.filter').hidden");
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void asksTheServerForAPath(String stack) {
		this.tab.go(page(stack));
		search("/orders/42?status=open");
		this.tab
			.until("document.querySelector('#answer').innerText.includes('allows GET, HEAD, PATCH, DELETE, OPTIONS')");
		assertThat(this.tab.text(VISIBLE)).isEqualTo("/orders/{number}");
		this.tab
			.text("const m = document.querySelector('#method'); m.value = 'PUT'; m.dispatchEvent(new Event('change'))");
		this.tab.until("document.querySelector('#answer').innerText.includes('is refused with 405')");
		assertThat(this.tab.text("document.querySelector('#answer').innerText")).contains("almost",
				"It takes the path, but not PUT.");
		assertThat(this.tab.text("document.querySelector('#say').textContent"))
			.startsWith("PUT /orders/42: is refused with 405; Allow: GET, HEAD, PATCH, DELETE, OPTIONS.")
			.contains("1 pattern matches this path");
		this.tab.screenshot(Path.of("target/screenshots", stack + "-asked.png"));
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void keepsATrailingSlash(String stack) {
		this.tab.go(page(stack) + "/orders/");
		assertThat(this.tab.text("document.querySelector('#answer').innerText")).contains("/orders/",
				"the nearest path is /orders");
		this.tab.go(page(stack) + "?path=/orders");
		assertThat(this.tab.text("document.querySelector('#answer').innerText")).contains("allows GET, HEAD, POST");
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void takesMarkupInRecordedValuesAsText(String stack) throws Exception {
		String attack = "\"><img src=x onerror=alert(1)><script>document.title='hit'</script>";
		String encoded = URLEncoder.encode(attack, StandardCharsets.UTF_8);
		send("PATCH", "http://localhost:" + port(stack) + "/stock/" + encoded);
		this.tab.go(page(stack) + "?path=/stock/" + encoded + "&method=" + encoded);
		assertThat(this.tab.text("document.title")).isEqualTo("shop: routes and refused methods");
		assertThat(this.tab.text("document.querySelectorAll('img').length + ' ' + document.scripts.length"))
			.isEqualTo("0 1");
		assertThat(this.tab.text("document.querySelector('#method').value")).isEqualTo(attack);
		assertThat(this.tab.text("document.querySelector('#answer h2').textContent")).contains("onerror");
		search("/" + attack);
		this.tab.until("document.querySelector('#answer h2').textContent.includes('/\">')");
		assertThat(this.tab.text("document.querySelectorAll('img').length + ' ' + document.title"))
			.isEqualTo("0 shop: routes and refused methods");
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void refusesToRunWhatIsNotItsOwn(String stack) {
		this.tab.go(page(stack));
		this.tab.text("const s = document.createElement('script'); s.textContent = 'document.title = \"hit\"';"
				+ "document.body.append(s)");
		assertThat(this.tab.text("document.title")).isEqualTo("shop: routes and refused methods");
		this.tab.until("true");
		assertThat(this.tab.complaints()).anyMatch((complaint) -> complaint.contains("Content Security Policy"));
		this.tab.complaints().clear();
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void isDarkWhereThatIsPreferred(String stack) {
		this.tab.resize(1400, 900, true);
		this.tab.go(page(stack));
		assertThat(this.tab.text("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(17, 20, 25)");
		this.tab.screenshot(Path.of("target/screenshots", stack + "-dark.png"));
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void fitsOnAPhone(String stack) {
		this.tab.resize(390, 844, false);
		this.tab.go(page(stack));
		assertThat(this.tab.text("document.documentElement.scrollWidth <= 390")).isEqualTo("true");
		assertThat(this.tab.text("getComputedStyle(document.querySelector('.m td.d'), '::after').content"))
			.isNotEqualTo("none");
		this.tab.screenshot(Path.of("target/screenshots", stack + "-phone.png"));
		this.tab.go(page(stack) + "#routes");
		this.tab.screenshot(Path.of("target/screenshots", stack + "-phone-routes.png"));
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void isUsedWithTheKeyboardAlone(String stack) {
		this.tab.go(page(stack));
		this.tab.press("Tab", 9);
		assertThat(this.tab.text("document.activeElement.className")).isEqualTo("skip");
		this.tab.until("(document.activeElement.id === 'q')".equals("") ? "" : "true");
		for (int i = 0; i < 6; i++) {
			this.tab.press("Tab", 9);
		}
		assertThat(this.tab.text("document.activeElement.id")).isEqualTo("q");
		this.tab.type("items");
		this.tab.until("document.querySelector('#say').textContent.includes('contain')");
		assertThat(this.tab.text("[...document.querySelectorAll('.m th, .answer th')].every((e) => e.scope)"))
			.isEqualTo("true");
		assertThat(
				this.tab.text("[...document.querySelectorAll('.m td.d')].every((e) => e.textContent === 'declared')"))
			.isEqualTo("true");
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void worksWithScriptsOff(String stack) throws Exception {
		this.tab.runScripts(false);
		String html = send("GET", page(stack) + "?path=/orders&method=PUT").body();
		assertThat(html).contains("is refused with 405", "/items/{sku}", "<option selected>PUT");
		html = send("GET", page(stack) + "?path=stock").body();
		assertThat(html).contains("/stock/{sku}").doesNotContain("<summary>/items/{sku}");
		this.tab.go(page(stack) + "?path=/orders&method=PUT");
		this.tab.screenshot(Path.of("target/screenshots", stack + "-without-scripts.png"));
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void loadsNothingFromElsewhere(String stack) throws Exception {
		HttpResponse<String> response = send("GET", page(stack));
		assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
			.startsWith("default-src 'none';")
			.contains("frame-ancestors 'none'")
			.doesNotContain("unsafe", "*");
		assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(response.body()).doesNotContainPattern("(src|href|action)=\"?(https?:|/)");
	}

	private void search(String text) {
		this.tab.text("document.querySelector('#q').select(); document.querySelector('#q').focus()");
		this.tab.type(text);
	}

	private static HttpResponse<String> send(String method, String address) throws IOException, InterruptedException {
		return CLIENT.send(HttpRequest.newBuilder(URI.create(address))
			.method(method, HttpRequest.BodyPublishers.noBody())
			.header("Accept", "text/html")
			.build(), BodyHandlers.ofString());
	}

	private static String page(String stack) {
		return "http://localhost:" + port(stack) + "/actuator/methodnotallowed";
	}

	private static String port(String stack) {
		return samples.get(stack).getEnvironment().getProperty("local.server.port");
	}

}
