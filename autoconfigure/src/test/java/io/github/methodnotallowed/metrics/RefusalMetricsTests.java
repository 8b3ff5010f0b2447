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

package io.github.methodnotallowed.metrics;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import io.github.methodnotallowed.conformance.Application;
import io.github.methodnotallowed.conformance.RunningApplication;
import io.github.methodnotallowed.conformance.Server;
import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the metrics of a running application say about refusals.
 */
class RefusalMetricsTests {

	// Spring finds a handler for the last one: that of static resources
	private static final String[] REFUSED = { "POST /get", "DELETE /post", "PATCH /u/17", "PATCH /u/18",
			"DELETE /fn/get" };

	@ParameterizedTest
	@EnumSource
	void countEachRefusalOnceUnderItsPattern(Server server) throws IOException {
		try (RunningApplication application = start(server, Map.of())) {
			refuse(application);
			RawConnection.exchange(application.port(), RawRequest.of("GET /get"));
			for (String name : new String[] { "http.server.requests", RefusalCounter.NAME }) {
				expect(1, application, name, "method:POST", "uri:/get");
				expect(1, application, name, "method:DELETE", "uri:/post");
				expect(2, application, name, "method:PATCH", "uri:/u/{id}");
				expect(1, application, name, "method:DELETE", "uri:/fn/get");
				expect(0, application, name, "uri:UNKNOWN");
			}
			expect(REFUSED.length, application, RefusalCounter.NAME);
			expect(REFUSED.length, application, "http.server.requests", "status:405");
		}
	}

	@ParameterizedTest
	@EnumSource
	void countRefusalsOfUnknownMethodsTogether(Server server) throws IOException {
		try (RunningApplication application = start(server, Map.of())) {
			for (int i = 0; i < 100; i++) {
				RawConnection.exchange(application.port(), RawRequest.of("M" + i + " /u/" + i));
			}
			for (String name : new String[] { "http.server.requests", RefusalCounter.NAME }) {
				expect(100, application, name, "method:UNKNOWN", "uri:/u/{id}");
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void tellNothingOfAHiddenPath(Server server) throws IOException {
		try (RunningApplication application = start(server, Map.of("method-not-allowed.hidden-paths", "/u/*"))) {
			refuse(application);
			expect(0, application, "http.server.requests", "uri:/u/{id}");
			expect(0, application, RefusalCounter.NAME, "uri:/u/{id}");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "MVC_ON_TOMCAT", "WEBFLUX_ON_NETTY" })
	void leaveTheTagsOfRequestsAloneIfTheyAreSwitchedOff(Server server) throws IOException {
		try (RunningApplication application = start(server, Map.of("method-not-allowed.metrics.enabled", "off",
				"method-not-allowed.metrics.request-pattern", "no"))) {
			refuse(application);
			expect(0, application, RefusalCounter.NAME);
			expect(REFUSED.length - 1, application, "http.server.requests", "uri:UNKNOWN");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "MVC_ON_TOMCAT", "WEBFLUX_ON_NETTY" })
	void leaveTheTagsOfRequestsAloneIfTheRoutesHaveMorePatternsThanFit(Server server) throws IOException {
		try (RunningApplication application = start(server,
				Map.of("management.metrics.web.server.max-uri-tags", "20"))) {
			refuse(application);
			expect(1, application, RefusalCounter.NAME, "uri:/get");
			expect(REFUSED.length - 1, application, "http.server.requests", "uri:UNKNOWN");
		}
	}

	private static RunningApplication start(Server server, Map<String, String> properties) throws IOException {
		Map<String, String> all = new HashMap<>(Map.of("management.metrics.web.server.max-uri-tags", "1000"));
		all.putAll(properties);
		return RunningApplication.start(new Application("", all), server, true);
	}

	private static void refuse(RunningApplication application) throws IOException {
		for (String request : REFUSED) {
			RawConnection.exchange(application.port(), RawRequest.of(request));
		}
	}

	/**
	 * Expect a count, which may come a moment later than the answer.
	 */
	private static void expect(int count, RunningApplication application, String meter, String... tags) {
		Awaitility.await().untilAsserted(() -> assertThat(count(application, meter, tags)).isEqualTo(count));
	}

	private static long count(RunningApplication application, String meter, String... tags) throws IOException {
		String query = (tags.length > 0) ? "?tag=" + String.join("&tag=", tags) : "";
		RawResponse answer = RawConnection.exchange(application.port(),
				RawRequest.of("GET /actuator/metrics/" + meter + query.replace("{", "%7B").replace("}", "%7D")));
		if (answer.status() == 404) {
			return 0;
		}
		String json = answer.text();
		assertThat(answer.status()).as(json).isEqualTo(200);
		return Math.round(Double.parseDouble(json.replaceAll("(?s).*\"COUNT\",\"value\":([0-9.]+).*", "$1")));
	}

}
