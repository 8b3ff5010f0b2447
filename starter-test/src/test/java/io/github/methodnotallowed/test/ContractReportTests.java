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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what {@link ContractReport} says to people. {@code contract-tests.md} shows
 * it.
 */
class ContractReportTests {

	@Test
	void saysOnceWhatIsWrongInTheSameWayEverywhere() throws IOException {
		try (Broken broken = new BrokenServer(ContractReportTests::spoil)) {
			ContractReport report = broken.contract().check();
			assertThat(report.findings()).hasSize(12);
			String shown = report.toString()
				.replaceAll("127\\.0\\.0\\.1:\\d+", "localhost:41231")
				.replace("fixed routes", "the routes of the application context")
				.replace("a broken server", "a real port");
			assertThat(Files.readString(Path.of("../docs/contract-tests.md"))).contains("```\n" + shown + "\n```");
		}
	}

	@Test
	void showsAFewCasesInFull() {
		Outcome one = outcome("PUT", "is strange");
		Outcome other = outcome("PATCH", "is stranger");
		assertThat(text(List.of(one, one, one, one, other))).isEqualTo("""
				PUT /orders is strange | curl PUT
				PUT /orders is strange | curl PUT
				PUT /orders is strange | curl PUT
				PUT /orders is strange | curl PUT
				PATCH /orders is stranger | curl PATCH
				5 findings in 5 cases: shop""");
		assertThat(text(List.of(one, one, other, one, one, one))).isEqualTo("""
				5 times: is strange
				  PUT /orders | curl PUT
				  PUT /orders | curl PUT
				  PUT /orders | curl PUT
				  and 2 more
				PATCH /orders is stranger | curl PATCH
				6 findings in 6 cases: shop""");
	}

	private static String text(List<Outcome> outcomes) {
		return new ContractReport("shop", outcomes).toString();
	}

	private static Outcome outcome(String method, String problem) {
		return Outcome.judged(method, "/orders",
				List.of(new Finding(method, "/orders", problem, Finding.Suspect.APPLICATION, "curl " + method)));
	}

	// an administrator may delete, a refused POST names too few methods, caches may keep
	private static void spoil(Reply reply) {
		String allow = reply.fields.getOrDefault("Allow", "");
		if ("DELETE".equals(reply.method)) {
			reply.status = 401;
		}
		else if ("POST".equals(reply.method)) {
			reply.fields.put("Allow", allow.replace("GET, HEAD", "GET"));
			reply.replace("\"HEAD\",", "");
		}
		else {
			reply.fields.remove("Cache-Control");
		}
	}

}
