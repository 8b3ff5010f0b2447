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

import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what Prometheus and the console get to see of refusals.
 */
@TestPropertySource(properties = "management.prometheus.metrics.export.enabled=true")
@ExtendWith(OutputCaptureExtension.class)
public abstract class SignalsTests extends RunningShop {

	private static final String COUNTER = "http_server_method_not_allowed_total";

	@Test
	void prometheusSeesWhichRouteWasRefused() {
		refuse("POST", "/stock/tea");
		refuse("POST", "/stock/pot");
		refuse("DELETE", "/about.html");
		refuse("POST", "/actuator/health");
		Awaitility.await().untilAsserted(() -> {
			assertThat(series(COUNTER, "method=\"POST\"", "uri=\"/stock/{sku}\"")).singleElement()
				.asString()
				.contains("cause=\"")
				.endsWith(" 2.0");
			assertThat(series(COUNTER, "method=\"DELETE\"", "uri=\"/**\"")).hasSize(1);
			assertThat(series(COUNTER, "method=\"POST\"", "uri=\"/actuator/health\"")).hasSize(1);
			assertThat(series("http_server_requests_seconds_count", "method=\"POST\"", "status=\"405\"",
					"uri=\"/stock/{sku}\""))
				.singleElement()
				.asString()
				.endsWith(" 2");
		});
	}

	@Test
	void prometheusGetsFewSeriesOfManyMethodsAndPaths() {
		for (int i = 0; i < 200; i++) {
			refuse("SOME" + i, "/items/" + i);
		}
		Awaitility.await().untilAsserted(() -> {
			assertThat(series(COUNTER, "method=\"UNKNOWN\"", "uri=\"/items/{sku}\"")).hasSizeLessThan(3)
				.anyMatch((series) -> series.endsWith(" 200.0"));
			assertThat(series("http_server_requests_seconds_count", "method=\"UNKNOWN\"")).hasSize(1);
		});
	}

	@Test
	void consoleSaysWhyAndWhatToDo(CapturedOutput output) {
		refuse("delete", "/items/tea");
		assertThat(output.getOut().lines().filter((line) -> line.contains("Refused delete"))).singleElement()
			.asString()
			.contains("INFO", "io.github.methodnotallowed.refusal", "Refused delete /items/tea from ",
					"(route /items/{sku}, allowed: GET, HEAD, PUT, DELETE, OPTIONS). Cause letter-case, certain: ");
		// the virtual machine may write a "WARNING" of its own
		assertThat(output).doesNotContain(" WARN ");
	}

	private void refuse(String method, String path) {
		client().method(HttpMethod.valueOf(method)).uri(path).exchange().expectStatus().isEqualTo(405);
	}

	private List<String> series(String name, String... tags) {
		String scraped = client().get()
			.uri("/actuator/prometheus")
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return scraped.lines()
			.filter((line) -> line.startsWith(name + "{") && List.of(tags).stream().allMatch(line::contains))
			.toList();
	}

}
