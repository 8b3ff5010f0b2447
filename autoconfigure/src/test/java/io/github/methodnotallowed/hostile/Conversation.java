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

package io.github.methodnotallowed.hostile;

import java.io.Closeable;
import java.io.IOException;

import io.github.methodnotallowed.conformance.RunningApplication;
import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many requests on as few connections as the server allows. A byte too many or too few in
 * one answer breaks the next.
 */
final class Conversation implements Closeable {

	private static final RawRequest LAST = RawRequest.of("GET /get").withField("Connection: close");

	private final RunningApplication application;

	private RawConnection connection;

	Conversation(RunningApplication application) {
		this.application = application;
	}

	RawResponse ask(RawRequest request) throws IOException {
		if (this.connection == null) {
			this.connection = this.application.connect();
		}
		RawResponse answer = this.connection.exchange(request);
		if (endsAbruptly(request, answer)) {
			hangUp();
		}
		else if (!answer.keepsAlive()) {
			assertThat(this.connection.isClosedByServer()).as("closed after\n" + answer).isTrue();
			hangUp();
		}
		return answer;
	}

	/**
	 * Jetty closes after a malformed request without saying so, or answers {@code HEAD}
	 * with content, and what follows an accepted {@code CONNECT} is no longer HTTP.
	 */
	private static boolean endsAbruptly(RawRequest request, RawResponse answer) {
		return answer.status() == 400 || (answer.status() < 300 && request.method().equals("CONNECT"));
	}

	void hangUp() throws IOException {
		if (this.connection != null) {
			this.connection.close();
			this.connection = null;
		}
	}

	@Override
	public void close() throws IOException {
		assertThat(ask(LAST).text()).as("the last answer of a connection").isEqualTo("handler");
		assertThat(this.connection).as("the last connection").isNull();
	}

}
