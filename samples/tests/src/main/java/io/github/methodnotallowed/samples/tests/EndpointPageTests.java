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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.actuate.RefusalRecorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the endpoint on a management port of its own, with all access.
 */
@TestPropertySource(properties = { "management.server.port=0",
		"management.endpoint.methodnotallowed.access=unrestricted", "method-not-allowed.recorder.recent-refusals=2" })
public abstract class EndpointPageTests extends RunningShop {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalManagementPort
	private int managementPort;

	@Autowired
	private RefusalRecorder recorder;

	@BeforeEach
	void forget() {
		this.recorder.forget();
	}

	@Test
	void answersABrowserWithAPageAndOthersWithJson() throws Exception {
		for (String accept : List.of("*/*", "application/json", "application/json, text/html;q=0.1")) {
			assertThat(type(ask("", accept))).as(accept).matches("application/(vnd.spring-boot.actuator.v3\\+)?json");
		}
		for (String accept : List.of(BROWSER, "text/html", "text/*")) {
			assertThat(type(ask("", accept))).as(accept).isEqualTo("text/html;charset=UTF-8");
		}
		assertThat(ask("", "image/png").statusCode()).isEqualTo(406);
		assertThat(type(ask("?format=json", BROWSER))).isEqualTo("application/json");
		assertThat(ask("/orders/?format=json", BROWSER).body()).contains("\"path\":\"/orders/\"");
	}

	@Test
	void sendsAStrictPolicyWithThePage() throws Exception {
		HttpResponse<String> page = ask("", BROWSER);
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
			.doesNotContain("unsafe");
		assertThat(page.headers().firstValue("Vary")).hasValue("Accept");
		assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void keepsATrailingSlashAnEncodedSlashAndAQuery() throws Exception {
		assertThat(ask("/orders/", "*/*").body()).contains("\"path\":\"/orders/\"", "\"nearest\":\"/orders\"");
		assertThat(ask("/orders?status=open", "*/*").body()).contains("\"path\":\"/orders\"");
		assertThat(ask("?path=/orders/%3Fstatus=open", "*/*").body()).contains("\"path\":\"/orders/\"");
		assertThat(ask("?path=/items/a%252Fb", "*/*").body()).contains("\"path\":\"/items/a%2Fb\"",
				"\"PUT\":\"SERVED\"", "\"POST\":\"REFUSED\"");
		assertThat(ask("?path=/a%25zz", "*/*").statusCode()).isEqualTo(400);
	}

	@Test
	void forgetsOnDelete() throws Exception {
		send("PUT", address("/orders"), "*/*");
		assertThat(ask("", "*/*").body()).contains("\"count\":1");
		String endpoint = "http://localhost:" + this.managementPort + "/actuator/methodnotallowed";
		assertThat(send("DELETE", endpoint, "*/*").statusCode()).isEqualTo(204);
		assertThat(ask("", "*/*").body()).contains("\"refusals\":[]", "\"recentRefusals\":[]");
	}

	@Test
	void remembersTheLastRefusalsOfBothPorts() throws Exception {
		send("PUT", address("/orders"), "*/*");
		send("PATCH", address("/items"), "*/*");
		send("PUT", "http://localhost:" + this.managementPort + "/actuator/health", "*/*");
		assertThat(this.recorder).extracting("records.added").hasToString("3");
		assertThat(ask("", "*/*").body()).contains("\"pattern\":\"/actuator/health\",\"allowedMethods\"");
	}

	@Test
	void keepsToItsSchema() throws Exception {
		MethodNotAllowed refusal = MethodNotAllowed.of("PUT", "/a", null, AllowedMethods.NONE);
		this.recorder.onMethodNotAllowed(refusal);
		this.recorder.onMethodNotAllowed(
				refusal.withCauses(List.of(new Cause("code", Cause.Certainty.LIKELY, "evidence", "action"))));
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Files.readString(Path.of("../../docs/endpoint.schema.json")));
		for (String query : List.of("", "?path=/orders", "/orders/", "?path=/nope&method=PUT",
				"?path=/orders&method=X")) {
			assertThat(schema.validate(ask(query, "*/*").body(), InputFormat.JSON)).as(query).isEmpty();
		}
		assertThat(schema.validate("{\"path\": 1}", InputFormat.JSON)).isNotEmpty();
	}

	private HttpResponse<String> ask(String query, String accept) throws IOException, InterruptedException {
		return send("GET", "http://localhost:" + this.managementPort + "/actuator/methodnotallowed" + query, accept);
	}

	private HttpResponse<String> send(String method, String address, String accept)
			throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create(address))
			.method(method, BodyPublishers.noBody())
			.header("Accept", accept)
			.build(), BodyHandlers.ofString());
	}

	private static String type(HttpResponse<String> response) {
		return response.headers().firstValue("Content-Type").orElse("");
	}

}
