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
 * Shows that the response filters keep nothing back: the start of a stream is there while
 * its end depends on the client.
 */
class StreamTests {

	private static final Application APPLICATION = new Application("", Map.of());

	@ParameterizedTest
	@EnumSource
	void firstEventArrivesBeforeTheStreamEnds(Server server) throws Exception {
		try (RunningApplication application = RunningApplication.start(APPLICATION, server, true);
				RawConnection stream = application.connect()) {
			stream.send(RawRequest.of("GET /openEvents").toBytes());
			RawResponse start = stream.readFirstChunk();
			assertThat(start.status()).as(start.toString()).isEqualTo(200);
			assertThat(start.text()).contains("first");
			RawResponse refused = RawConnection.exchange(application.port(), RawRequest.of("POST /openEvents"));
			assertThat(refused.values("Allow")).containsExactly("GET, HEAD, DELETE, OPTIONS");
			RawResponse end = RawConnection.exchange(application.port(), RawRequest.of("DELETE /openEvents"));
			assertThat(end.status()).isEqualTo(200);
		}
	}

}
