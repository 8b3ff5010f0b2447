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

import java.util.List;

import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks one case and checks all that its line in the table promises.
 */
final class ConformanceCheck {

	private final ConformanceCase expected;

	private final Deployment deployment;

	private final RawRequest request;

	ConformanceCheck(ConformanceCase expected, Deployment deployment) {
		this.expected = expected;
		this.deployment = deployment;
		this.request = expected.request();
	}

	void run() throws Exception {
		try (RawConnection connection = this.deployment.connect(this.expected)) {
			RawResponse answer = connection.exchange(this.request);
			String description = this.expected.describe(this.deployment) + " was answered\n" + answer;
			assertThat(answer.status()).as(description).isEqualTo(this.expected.status());
			checkAllow(answer, description);
			checkBody(answer, description);
			checkClauses(answer, description);
			if (this.expected.agreesWithOptions() && answer.keepsAlive()) {
				RawResponse options = connection.exchange(this.request.withMethod("OPTIONS"));
				assertThat(options.values("Allow")).as(description + "\nbut OPTIONS\n" + options)
					.containsExactly(this.expected.allow());
				assertThat(options.status()).as(description + "\nbut OPTIONS\n" + options).isBetween(200, 299);
			}
		}
	}

	private void checkAllow(RawResponse answer, String description) {
		if (!this.expected.allow().equals(ConformanceCase.NO_ALLOW)) {
			assertThat(answer.values("Allow")).as(description).containsExactly(this.expected.allow());
		}
		else if (!isUntouched()) {
			assertThat(answer.values("Allow")).as(description).isEmpty();
		}
	}

	private boolean isUntouched() {
		return List.of("untouched", "handler").contains(this.expected.body());
	}

	private void checkBody(RawResponse answer, String description) throws Exception {
		switch (this.expected.body()) {
			case "problem", "problem+xml" ->
				new ProblemCheck(this.expected, this.deployment.application()).check(answer, description);
			case "own" -> assertThat(answer.text()).as(description).startsWith("own");
			case "page", "own problem" -> assertThat(answer.text()).as(description).isNotEmpty();
			case "like nothing" -> {
				RawRequest elsewhere = this.expected.elsewhere();
				try (RawConnection connection = this.deployment.connect(this.expected)) {
					assertThat(Fingerprint.of(answer).about(this.request)).as(description)
						.isEqualTo(Fingerprint.of(connection.exchange(elsewhere)).about(elsewhere));
				}
			}
			case "" -> {
			}
			case "like GET" ->
				assertThat(Fingerprint.of(answer)).as(description).isEqualTo(Fingerprint.of(answerToGet()));
			case "none" -> assertThat(answer.text()).as(description).isEmpty();
			case "as GET" -> Fingerprint.of(answer).checkIsHeadOf(answerToGet(), description);
			case "handler" -> {
				assertThat(answer.text()).as(description).isEqualTo("handler");
				checkUntouched(answer, description);
			}
			case "untouched" -> checkUntouched(answer, description);
			case "untouched, but for Allow" -> {
				Fingerprint stock = Fingerprint.of(this.deployment.answerWithoutStarter(this.expected));
				assertThat(Fingerprint.of(answer).without("Allow")).as(description).isEqualTo(stock.without("Allow"));
			}
			default -> throw new IllegalStateException("Unknown body '%s'".formatted(this.expected.body()));
		}
	}

	private void checkUntouched(RawResponse answer, String description) throws Exception {
		Fingerprint stock = Fingerprint.of(this.deployment.answerWithoutStarter(this.expected));
		assertThat(Fingerprint.of(answer)).as(description).isEqualTo(stock);
	}

	private RawResponse answerToGet() throws Exception {
		try (RawConnection connection = this.deployment.connect(this.expected)) {
			return connection.exchange(this.request.withMethod("GET"));
		}
	}

	private void checkClauses(RawResponse answer, String description) {
		for (String clause : this.expected.clauses()) {
			if (clause.startsWith("says ")) {
				assertThat(answer.text()).as(description).contains(clause.substring(5));
			}
			else if (clause.startsWith("no ")) {
				String name = clause.substring(3).replace("*", ".*");
				assertThat(answer.fields()).as(description).noneMatch((field) -> field.name().matches("(?i)" + name));
			}
			else if (clause.matches("[A-Za-z-]+: .*")) {
				String[] field = clause.split(": ", 2);
				assertThat(String.join(", ", answer.values(field[0])).split(", ")).as(description).contains(field[1]);
			}
		}
	}

}
