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

package io.github.methodnotallowed.samples.webmvc;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.methodnotallowed.samples.tests.CodeBlock;
import io.github.methodnotallowed.samples.tests.RunningShop;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks the queries of {@code metrics.md} in a Prometheus that scrapes the shop, and tries
 * its alert. It needs Prometheus, so that it runs in CI only.
 */
@TestPropertySource(properties = "management.prometheus.metrics.export.enabled=true")
class PrometheusQueries extends RunningShop {

	private static final String CONFIGURATION = """
			global:
			  scrape_interval: 1s
			scrape_configs:
			  - job_name: shop
			    metrics_path: /actuator/prometheus
			    static_configs:
			      - targets: ['%s']
			""";

	// five requests a minute for half an hour, a scan of two minutes, and what nobody has
	// to act on
	private static final String ALERTS = """
			rule_files: [rules.yml]
			evaluation_interval: 1m
			tests:
			  - interval: 1m
			    input_series:
			      - series: 'http_server_method_not_allowed_total{uri="/orders", method="PUT", cause="wrong-method"}'
			        values: '0+5x30'
			      - series: 'http_server_method_not_allowed_total{uri="/items", method="POST", cause="wrong-method"}'
			        values: '0+30x2 60x28'
			      - series: 'http_server_method_not_allowed_total{uri="/stock", method="POST", cause="scanner"}'
			        values: '0+50x30'
			      - series: 'http_server_method_not_allowed_total{uri="/orders", method="UNKNOWN", cause="unknown-method"}'
			        values: '0+50x30'
			    alert_rule_test:
			      - eval_time: 25m
			        alertname: MethodNotAllowed
			        exp_alerts:
			          - exp_labels: {uri: /orders, method: PUT, cause: wrong-method}
			            exp_annotations:
			              summary: 'PUT /orders is refused: wrong-method'
			      - eval_time: 12m
			        alertname: MethodNotAllowed
			        exp_alerts: []
			""";

	@TempDir
	private Path directory;

	@Test
	void queriesTellWhatWasRefused() throws IOException, InterruptedException {
		int port = freePort();
		Files.writeString(this.directory.resolve("prometheus.yml"),
				CONFIGURATION.formatted(address("").replace("http://", "")));
		Process prometheus = start("prometheus", "--config.file=prometheus.yml", "--storage.tsdb.path=data",
				"--web.listen-address=127.0.0.1:" + port);
		try {
			RestTestClient client = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
			refuse();
			Awaitility.await().atMost(1, TimeUnit.MINUTES).ignoreExceptions().untilAsserted(() -> assertTold(client));
			// a rate takes two values
			refuse();
			Awaitility.await()
				.atMost(1, TimeUnit.MINUTES)
				.untilAsserted(() -> assertThat(queries()).filteredOn((query) -> query.text().contains("rate("))
					.hasSize(1)
					.allSatisfy((query) -> assertThat(value(client, query)).isPositive()));
			assertThat(queries()).hasSize(4).allSatisfy((query) -> ask(client, query.text()));
		}
		finally {
			prometheus.destroy();
			prometheus.waitFor();
		}
	}

	@Test
	void alertFiresForABrokenClientAndNotForAScanner() throws IOException, InterruptedException {
		CodeBlock rules = CodeBlock.of("test")
			.stream()
			.filter((block) -> isShownHere(block) && block.language().equals("yaml"))
			.findFirst()
			.orElseThrow();
		Files.writeString(this.directory.resolve("rules.yml"), rules.text());
		Files.writeString(this.directory.resolve("alerts.yml"), ALERTS);
		assertThat(start("promtool", "check", "rules", "rules.yml").waitFor()).isZero();
		Process test = start("promtool", "test", "rules", "alerts.yml");
		assertThat(test.waitFor()).as(() -> output("promtool")).isZero();
	}

	// what was refused since the start is all new within the hour
	private static void assertTold(RestTestClient client) {
		assertThat(queries().subList(0, 2))
			.allSatisfy((query) -> assertThat(ask(client, query.text())).anySatisfy((series) -> {
				assertThat(series.at("/metric/uri").asString()).isEqualTo("/orders");
				assertThat(series.at("/metric/method").asString()).isEqualTo("PUT");
				assertThat(series.at("/metric/cause").asString()).isEqualTo("wrong-method");
			}));
	}

	private void refuse() {
		client().method(HttpMethod.PUT).uri("/orders").exchange().expectStatus().isEqualTo(405);
	}

	private static List<CodeBlock> queries() {
		return CodeBlock.of("test")
			.stream()
			.filter((block) -> isShownHere(block) && block.language().equals("promql"))
			.toList();
	}

	private static boolean isShownHere(CodeBlock block) {
		return block.file().equals("docs/metrics.md") && block.proof().endsWith("/PrometheusQueries.java");
	}

	private static double value(RestTestClient client, CodeBlock query) {
		return ask(client, query.text()).valueStream()
			.filter((series) -> "/orders".equals(series.at("/metric/uri").asString()))
			.mapToDouble((series) -> Double.parseDouble(series.at("/value/1").asString()))
			.findFirst()
			.orElse(0);
	}

	/**
	 * Ask a query, which must be understood.
	 * @return the series that it yields
	 */
	private static JsonNode ask(RestTestClient client, String query) {
		String answer = client.get()
			.uri((uri) -> uri.path("/api/v1/query").queryParam("query", "{query}").build(query))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return JsonMapper.shared().readTree(answer).at("/data/result");
	}

	private Process start(String... command) throws IOException {
		return new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.directory.resolve(command[0] + ".log").toFile())
			.start();
	}

	private String output(String command) {
		try {
			return Files.readString(this.directory.resolve(command + ".log"));
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
