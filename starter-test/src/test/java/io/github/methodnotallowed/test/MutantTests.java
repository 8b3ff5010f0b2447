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

package io.github.methodnotallowed.test;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each check of {@link MethodContract} is seen to fail, over whatever it asks.
 */
class MutantTests {

	static Stream<Arguments> defects() {
		return Arrays.stream(Over.values())
			.flatMap((over) -> Arrays.stream(Defect.values())
				.filter((defect) -> over == Over.PORT || defect.isBeyondTheWire())
				.map((defect) -> Arguments.of(over, defect)));
	}

	static Stream<Arguments> variations() {
		return Arrays.stream(Over.values())
			.flatMap((over) -> Arrays.stream(Variation.values()).map((variation) -> Arguments.of(over, variation)));
	}

	@ParameterizedTest
	@MethodSource("defects")
	void findsEachDefect(Over over, Defect defect) throws IOException {
		try (Broken broken = over.start(defect)) {
			ContractReport report = broken.contract().check();
			assertThat(report.findings()).as(report.toString())
				.isNotEmpty()
				.anySatisfy((finding) -> assertThat(finding.toString().lines().findFirst().orElseThrow())
					.contains(defect.expected(), "| curl -i -", finding.method() + " " + finding.template()));
			assertThat(broken.served()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void findsNothingElse(Over over) throws IOException {
		try (Broken broken = over.start(null)) {
			ContractReport report = broken.contract().check();
			assertThat(report.findings()).isEmpty();
			// TRACE is sent to a server only
			assertThat(report.judged()).isEqualTo((over == Over.PORT) ? 15 : 13);
			assertThat(broken.served()).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("variations")
	void findsNothingInWhatMayDiffer(Over over, Variation variation) throws IOException {
		try (Broken broken = over.start(variation)) {
			assertThat(broken.contract().check().findings()).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("redirects")
	void doesNotJudgeWhoIsSentToTheSameAddressFromEverywhere(Over over, String location, String shown)
			throws IOException {
		try (Broken broken = over.start((reply) -> reply.redirect(302, location))) {
			ContractReport report = broken.contract().check();
			assertThat(report.findings()).as(report.toString()).isEmpty();
			assertThat(report.judged()).isZero();
			assertThat(report.notJudged())
				.containsOnlyKeys("redirected to " + shown + ", as is a path that does not exist");
			assertThat(report.toString()).contains("Let the contract in");
			assertThat(broken.served()).isEmpty();
		}
	}

	static Stream<Arguments> redirects() {
		return Arrays.stream(Over.values())
			.flatMap((over) -> Stream.of(Arguments.of(over, "/login", "/login"),
					Arguments.of(over, "/oauth2/authorization/shop?continue=%2Fa#top", "/oauth2/authorization/shop"),
					Arguments.of(over, "https://id.example.com/saml2", "https://id.example.com/saml2")));
	}

	/**
	 * What is asked.
	 */
	enum Over {

		PORT {

			@Override
			Broken start(@Nullable Consumer<Reply> defect) throws IOException {
				return new BrokenServer(defect);
			}

		},

		MOCK_MVC {

			@Override
			Broken start(@Nullable Consumer<Reply> defect) {
				return BrokenApplication.onWebMvc(defect);
			}

		},

		WEB_TEST_CLIENT {

			@Override
			Broken start(@Nullable Consumer<Reply> defect) {
				return BrokenApplication.onWebFlux(defect);
			}

		};

		abstract Broken start(@Nullable Consumer<Reply> defect) throws IOException;

	}

}
