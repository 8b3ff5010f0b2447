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

package io.github.methodnotallowed.conformance;

import java.util.Map;

import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Shows that {@code HEAD} for a functional stream leaves the connection to the next
 * request.
 */
class HeadStreamTests {

	private static final Application APPLICATION = new Application("dispatches",
			Map.of("spring.profiles.active", "dispatches"));

	@ParameterizedTest
	@EnumSource
	void connectionLivesOn(Server server) throws Exception {
		try (RunningApplication application = RunningApplication.start(APPLICATION, server, true);
				RawConnection connection = application.connect()) {
			for (String path : new String[] { "/fn/events", "/fn/openEvents", "/fn/openStream", "/fn/async",
					"/fn/asyncEvents" }) {
				RawResponse head = connection.exchange(RawRequest.of("HEAD " + path));
				assertThat(head.status()).as(path + "\n" + head).isEqualTo(200);
				RawResponse next = connection.exchange(RawRequest.of("GET /fn/events"));
				assertThat(next.status()).as(next.toString()).isEqualTo(200);
				assertThat(next.text()).contains("first");
			}
		}
	}

}
