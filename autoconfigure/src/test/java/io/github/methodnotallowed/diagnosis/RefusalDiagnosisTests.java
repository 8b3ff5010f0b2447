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

package io.github.methodnotallowed.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.RequestClues;
import io.github.methodnotallowed.route.FunctionalMethods;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.route.TestRoutes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RefusalDiagnosis}.
 */
class RefusalDiagnosisTests {

	private static final int ROUTES = 2_000;

	private final RefusalDiagnosis diagnosis = new RefusalDiagnosis(new NoFacts());

	private final RouteTable table = new RouteTable(() -> List.of(source()), new FunctionalMethods(true, true));

	private final MethodNotAllowed refusal = MethodNotAllowed.of("GET", "/resource7/items", "/resource7/items",
			AllowedMethods.of(Set.of(HttpMethod.POST, HttpMethod.OPTIONS)));

	@Test
	void failureIsNoReasonToFailAnAnswer() {
		assertThat(this.diagnosis.examine(this.refusal, this.table, () -> {
			throw new IllegalStateException("no clues");
		})).isSameAs(this.refusal);
		this.diagnosis.redirected(() -> {
			throw new IllegalStateException("no redirect");
		}, this.table);
	}

	@Test
	void eachRefusalHasACauseWhateverItsRequestLooksLike() {
		for (String value : List.of("", "é\u0000\r\n", "x".repeat(100_000), "%zz", "://", "; ;", "null")) {
			Map<String, String> fields = Map.of("user-agent", value, "origin", value, "referer", value, "host", "a",
					"content-type", value, "x-http-method-override", value, "x-original-uri", value, "sec-fetch-mode",
					"navigate");
			for (String path : List.of("", "/", "//", "/resource7/items", "/a".repeat(5_000), "/%25", "/;x=y/..")) {
				RequestClues clues = RequestClues
					.of(fields.keySet(), fields::get, "a=b&" + value + "&_method=" + value, value)
					.withPath("", path, false);
				List<Cause> causes = this.diagnosis.examine(this.refusal, this.table, () -> clues).causes();
				assertThat(causes).as(path + " " + value).isNotEmpty().hasSizeLessThanOrEqualTo(5);
				assertThat(causes).allMatch((cause) -> cause.evidence().length() < 1_000);
			}
		}
	}

	@Test
	void examinationTakesMicroseconds() {
		Map<String, String> fields = Map.of("Host", "localhost", "User-Agent", "curl/7.88.1", "Accept", "*/*",
				"Content-Type", "application/json", "X-Forwarded-For", "10.0.0.1", "X-Forwarded-Proto", "https",
				"Accept-Encoding", "gzip", "Authorization", "Bearer x");
		long best = Long.MAX_VALUE;
		for (int round = 0; round < 20; round++) {
			long start = System.nanoTime();
			for (int i = 0; i < 1_000; i++) {
				this.diagnosis.examine(this.refusal, this.table,
						() -> RequestClues.of(fields.keySet(), fields::get, "page=1", "127.0.0.1")
							.withPath("", "/resource7/items", false));
			}
			best = Math.min(best, (System.nanoTime() - start) / 1_000);
		}
		System.out.println("An examination among " + ROUTES + " routes takes " + best + " ns");
		assertThat(best).isLessThan(500_000);
	}

	private static TestRoutes source() {
		TestRoutes routes = new TestRoutes("source");
		for (int i = 0; i < ROUTES / 2; i++) {
			routes.annotated("/resource" + i + "/items", "handler" + i, "POST");
			routes.annotated("/resource" + i + "/items/{id}", "handler" + i, "PUT", "DELETE");
		}
		return routes;
	}

	private static final class NoFacts implements Facts {

		@Override
		public boolean hasMethodFilter() {
			return false;
		}

		@Override
		public @Nullable String property(String name) {
			return null;
		}

		@Override
		public @Nullable String documented(RouteTable table, String method, PathContainer path) {
			return null;
		}

	}

}
