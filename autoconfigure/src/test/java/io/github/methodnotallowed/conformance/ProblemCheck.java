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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the fields and the members of a problem.
 */
final class ProblemCheck {

	private static final String DETAIL = "detail";

	private static final String CACHE_CONTROL_OF_SECURITY = "no-cache, no-store, max-age=0, must-revalidate";

	private final ConformanceCase expected;

	private final Application application;

	private final RawRequest request;

	ProblemCheck(ConformanceCase expected, Application application) {
		this.expected = expected;
		this.application = application;
		this.request = expected.request();
	}

	void check(RawResponse answer, String description) {
		boolean xml = this.expected.body().equals("problem+xml");
		assertThat(answer.values("Content-Type")).as(description)
			.containsExactly(xml ? "application/problem+xml" : "application/problem+json");
		if (this.expected.clauses().stream().noneMatch((clause) -> clause.startsWith("Cache-Control: "))) {
			String field = answer.values("Cache-Control").toString();
			assertThat(field).as(description)
				.isIn("[no-store]", this.application.isSecured() ? "[" + CACHE_CONTROL_OF_SECURITY + "]" : "");
		}
		assertThat(answer.values("X-Content-Type-Options")).as(description).containsExactly("nosniff");
		if (this.request.method().equals("HEAD")) {
			assertThat(answer.content()).as(description).isEmpty();
			return;
		}
		assertThat(answer.values("Content-Length")).as(description)
			.containsExactly(String.valueOf(answer.content().length));
		checkMembers(xml ? ProblemReader.readXml(answer.content()) : ProblemReader.readJson(answer.content()),
				description);
	}

	private void checkMembers(Map<String, Object> members, String description) {
		Map<String, Object> expected = expectedMembers();
		String detail = String.valueOf(members.get(DETAIL));
		for (String clause : this.expected.clauses()) {
			String[] contained = clause.split(" ~ ", 2);
			String[] equal = clause.split(" = ", 2);
			if (contained.length > 1) {
				assertThat(String.valueOf(members.get(contained[0]))).as(description).contains(contained[1]);
			}
			else if (equal.length > 1) {
				expected.put(equal[0], equal[1]);
			}
		}
		if (expected.containsKey(DETAIL)) {
			assertThat(detail).as(description).contains(this.request.method());
			expected.putIfAbsent(DETAIL, detail);
		}
		assertThat(members).as(description).containsExactlyInAnyOrderEntriesOf(expected);
	}

	private Map<String, Object> expectedMembers() {
		HttpStatus status = HttpStatus.valueOf(this.expected.status());
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("title", status.getReasonPhrase());
		members.put("status", this.expected.status());
		if (!this.application.problemType().isEmpty()) {
			members.put("type", this.application.problemType());
		}
		for (String member : this.application.problemMembers()) {
			members.put(this.application.memberName(member), expectedMember(member));
		}
		if (status != HttpStatus.METHOD_NOT_ALLOWED) {
			members.remove(this.application.memberName("allowed-methods"));
		}
		return members;
	}

	private Object expectedMember(String member) {
		return switch (member) {
			case "instance" -> this.request.target().split("\\?")[0];
			case "method" -> this.request.method();
			case "allowed-methods" ->
				this.expected.allow().isEmpty() ? List.of() : List.of(this.expected.allow().split(", "));
			default -> null;
		};
	}

}
