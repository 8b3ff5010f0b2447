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

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the samples' page at {@code /} in a real browser.
 */
class TourTests {

	private static final String ANSWER = "document.querySelector('#answer').innerText";

	private static final String FRAME = "document.querySelector('iframe').contentDocument.body.innerText";

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
		this.tab.resize(1000, 1200, false);
	}

	static Stream<String> stacks() {
		return samples.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void showsWhatRightMethodsGet(String stack) {
		go(stack);
		click("GET /items");
		shows("HTTP 200");
		click("POST /orders");
		shows("HTTP 201");
		click("OPTIONS /orders");
		shows("allow: GET, HEAD, POST, OPTIONS");
		click("HEAD /stock/tea");
		shows("HTTP 200");
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void showsWhatWrongMethodsGet(String stack) {
		go(stack);
		click("DELETE /orders");
		shows("HTTP 405", "allow: GET, HEAD, POST, OPTIONS", "application/problem+json", "\"method\": \"DELETE\"");
		click("POST /stock/tea");
		shows("HTTP 405", "allow: GET, HEAD, OPTIONS");
		click("PUT /about.html");
		shows("HTTP 405", "allow: GET, HEAD, OPTIONS");
		this.tab.screenshot(Path.of("target/screenshots", stack + "-tour.png"));
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void showsThatFetchLeavesPatchInLowerCase(String stack) {
		go(stack);
		click("patch /orders/1");
		shows("HTTP 405", "\"method\": \"patch\"", "Methods are case-sensitive");
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void readsAllowFromAnotherOriginWhereCorsLetsIt(String stack) {
		go(stack);
		click("GET /items", true);
		shows("HTTP 200", "127.0.0.1");
		click("DELETE /items/pot", true);
		shows("HTTP 204");
		click("POST /items", true);
		shows("HTTP 405", "allow: GET, HEAD, OPTIONS");
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void readsNothingWhereCorsDoesNotLetIt(String stack) {
		go(stack);
		click("GET /orders", true);
		shows("TypeError", "does not show this answer");
		click("PATCH /items/tea", true);
		shows("PATCH", "TypeError", "does not show this answer");
	}

	@ParameterizedTest
	@MethodSource("stacks")
	void showsWhatFormsAndLinksGet(String stack) {
		go(stack);
		this.tab.text("document.querySelector('#right-form').click()");
		this.tab.until(FRAME + ".includes('\"sku\":\"cup\"')");
		this.tab.text("document.querySelector('#wrong-form').click()");
		this.tab.until(FRAME + ".includes('GET, HEAD, PUT, DELETE, OPTIONS')");
		this.tab.text("document.querySelector('#wrong-link').click()");
		this.tab.until(FRAME + ".includes('Supported methods: POST, OPTIONS')");
		this.tab.screenshot(Path.of("target/screenshots", stack + "-tour-forms.png"));
	}

	private void go(String stack) {
		this.tab.go("http://localhost:" + samples.get(stack).getEnvironment().getProperty("local.server.port") + "/");
	}

	private void click(String label) {
		click(label, false);
	}

	private void click(String label, boolean elsewhere) {
		this.tab.text("document.querySelector('#answer pre').textContent = ''");
		this.tab.text(("[...document.querySelectorAll('button[data-method]')].find((e) => e.textContent === '%s'"
				+ " && 'elsewhere' in e.dataset === %s).click()")
			.formatted(label, elsewhere));
		this.tab.until("document.querySelector('#answer pre').textContent !== ''");
	}

	private void shows(String... texts) {
		assertThat(this.tab.text(ANSWER)).contains(texts);
	}

}
