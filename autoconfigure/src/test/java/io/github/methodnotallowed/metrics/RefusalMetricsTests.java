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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the metrics of a running application say about refusals.
 */
class RefusalMetricsTests {

	private static final String[] REFUSED = { "POST /get", "DELETE /post", "PATCH /u/17", "PATCH /u/18" };

	@ParameterizedTest
	@EnumSource
	void countEachRefusalOnceUnderItsPattern(Server server) throws IOException {
		try (RunningApplication application = start(server, Map.of())) {
			refuse(application);
			RawConnection.exchange(application.port(), RawRequest.of("GET /get"));
			for (String name : new String[] { "http.server.requests", RefusalCounter.NAME }) {
				assertThat(count(application, name, "method:POST", "uri:/get")).isEqualTo(1);
				assertThat(count(application, name, "method:DELETE", "uri:/post")).isEqualTo(1);
				assertThat(count(application, name, "method:PATCH", "uri:/u/{id}")).isEqualTo(2);
				assertThat(count(application, name, "uri:UNKNOWN")).isZero();
			}
			assertThat(count(application, RefusalCounter.NAME)).isEqualTo(REFUSED.length);
			assertThat(count(application, "http.server.requests", "status:405")).isEqualTo(REFUSED.length);
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
				assertThat(count(application, name, "method:UNKNOWN", "uri:/u/{id}")).isEqualTo(100);
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void tellNothingOfAHiddenPath(Server server) throws IOException {
		try (RunningApplication application = start(server, Map.of("method-not-allowed.hidden-paths", "/u/*"))) {
			refuse(application);
			assertThat(count(application, "http.server.requests", "uri:/u/{id}")).isZero();
			assertThat(count(application, RefusalCounter.NAME, "uri:/u/{id}")).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "MVC_ON_TOMCAT", "WEBFLUX_ON_NETTY" })
	void leaveTheTagsOfRequestsAloneIfTheyAreSwitchedOff(Server server) throws IOException {
		try (RunningApplication application = start(server, Map.of("method-not-allowed.metrics.enabled", "off",
				"method-not-allowed.metrics.request-pattern", "no"))) {
			refuse(application);
			assertThat(count(application, RefusalCounter.NAME)).isZero();
			assertThat(count(application, "http.server.requests", "uri:UNKNOWN")).isEqualTo(REFUSED.length);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "MVC_ON_TOMCAT", "WEBFLUX_ON_NETTY" })
	void leaveTheTagsOfRequestsAloneIfTheRoutesHaveMorePatternsThanFit(Server server) throws IOException {
		try (RunningApplication application = start(server,
				Map.of("management.metrics.web.server.max-uri-tags", "20"))) {
			refuse(application);
			assertThat(count(application, RefusalCounter.NAME, "uri:/get")).isEqualTo(1);
			assertThat(count(application, "http.server.requests", "uri:UNKNOWN")).isEqualTo(REFUSED.length);
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
