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

package io.github.methodnotallowed.admin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

import de.codecentric.boot.admin.server.config.EnableAdminServer;
import io.github.methodnotallowed.browser.Chromium;
import io.github.methodnotallowed.browser.Tab;
import io.github.methodnotallowed.samples.webmvc.ShopApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the view in an Admin server with the sample registered.
 */
@Tag("admin")
class AdminViewTests {

	private static final String KNOWN = """
			(() => {
				const request = new XMLHttpRequest();
				request.open('GET', 'instances/%s', false);
				request.setRequestHeader('Accept', 'application/json');
				request.send();
				return request.responseText.includes('methodnotallowed');
			})()""";

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	@Test
	void showsTheRoutesOfARegisteredApplication() throws Exception {
		try (ConfigurableApplicationContext shop = start(ShopApplication.class);
				ConfigurableApplicationContext admin = start(AdminServer.class);
				Chromium browser = Chromium.start()) {
			String application = address(shop);
			send("PUT", application + "/orders", "");
			String id = register(address(admin), application);
			Tab tab = browser.open();
			tab.resize(1400, 1000, false);
			tab.go(address(admin));
			// the server asks a registered application for its endpoints in its own time
			tab.until(KNOWN.formatted(id));
			tab.go(address(admin) + "/instances/" + id + "/methodnotallowed");
			tab.until("document.querySelector('.methodnotallowed')?.innerText.includes('/items/{sku}')");
			assertThat(tab.text("document.querySelector('.methodnotallowed').innerText")).contains("×1 refused",
					"/orders is split over routerFunctionMapping and requestMappingHandlerMapping.", "PUT /orders");
			assertThat(tab.text("document.querySelector('nav, aside, body').ownerDocument.body.innerText"))
				.contains("Methods");
			tab.screenshot(Path.of("target/screenshots/admin.png"));
			tab.text("document.querySelector('.methodnotallowed input').focus()");
			tab.type("stock");
			tab.until("document.querySelector('.methodnotallowed tbody').rows.length === 1");
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void followsFromOneApplicationToAnother() throws Exception {
		try (ConfigurableApplicationContext one = start(ShopApplication.class);
				ConfigurableApplicationContext other = start(ShopApplication.class);
				ConfigurableApplicationContext admin = start(AdminServer.class);
				Chromium browser = Chromium.start()) {
			send("PUT", address(one) + "/orders", "");
			String first = register(address(admin), address(one));
			String second = register(address(admin), address(other));
			Tab tab = browser.open();
			tab.go(address(admin));
			tab.until(KNOWN.formatted(first));
			tab.until(KNOWN.formatted(second));
			tab.go(address(admin) + "/instances/" + first + "/methodnotallowed");
			tab.until("document.querySelector('.methodnotallowed')?.innerText.includes('×1 refused')");
			// as the links of the page do, without loading it again
			tab.text("history.pushState({}, '', '/instances/%s/methodnotallowed'),".formatted(second)
					+ "dispatchEvent(new PopStateEvent('popstate', { state: {} })), ''");
			tab.until("document.querySelector('.methodnotallowed')?.innerText.includes('/items/{sku}')"
					+ " && !document.querySelector('.methodnotallowed').innerText.includes('×1 refused')");
			assertThat(tab.complaints()).isEmpty();
		}
	}

	private static ConfigurableApplicationContext start(Class<?> source) {
		return new SpringApplicationBuilder(source).web(WebApplicationType.SERVLET)
			.run("--server.port=0", "--spring.application.name=shop", "--management.endpoints.web.exposure.include=*");
	}

	private static String register(String admin, String application) throws IOException, InterruptedException {
		String registration = """
				{"name": "shop", "managementUrl": "%1$s/actuator", "healthUrl": "%1$s/actuator/health", "serviceUrl": "%1$s"}
				"""
			.formatted(application);
		return JsonMapper.shared().readTree(send("POST", admin + "/instances", registration)).get("id").asString();
	}

	private static String send(String method, String address, String content) throws IOException, InterruptedException {
		HttpResponse<String> response = CLIENT.send(HttpRequest.newBuilder(URI.create(address))
			.method(method, HttpRequest.BodyPublishers.ofString(content))
			.header("Content-Type", "application/json")
			.build(), BodyHandlers.ofString());
		return response.body();
	}

	private static String address(ConfigurableApplicationContext context) {
		return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAdminServer
	@EnableAutoConfiguration
	static class AdminServer {

	}

}
