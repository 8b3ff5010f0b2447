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

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.conformance.ProblemReader;
import io.github.methodnotallowed.http.RawField;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks what holds for every answer, whatever was asked.
 */
final class AnswerCheck {

	private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] [2-5]\\d\\d( .*)?");

	private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

	private final RawRequest request;

	private final RawResponse answer;

	private AnswerCheck(RawRequest request, RawResponse answer) {
		this.request = request;
		this.answer = answer;
	}

	static void check(RawRequest request, RawResponse answer) {
		AnswerCheck check = new AnswerCheck(request, answer);
		check.checkFraming();
		if (answer.status() == 405) {
			check.checkRefusal();
		}
	}

	private void checkFraming() {
		assertThat(this.answer.statusLine()).matches(STATUS_LINE);
		assertThat(this.answer.fields()).extracting(RawField::name).allMatch((name) -> TOKEN.matcher(name).matches());
		List<String> lengths = this.answer.values("Content-Length");
		List<String> codings = this.answer.values("Transfer-Encoding");
		assertThat(lengths.size() + codings.size()).as("fields that frame the content").isLessThanOrEqualTo(1);
	}

	private void checkRefusal() {
		assertThat(this.answer.values("Allow")).hasSize(1);
		List<String> allowed = this.answer.allowed();
		assertThat(allowed).doesNotContain(this.request.method());
		if (this.request.method().equals("HEAD")) {
			return;
		}
		boolean xml = this.answer.values("Content-Type").equals(List.of("application/problem+xml"));
		Map<String, Object> problem = xml ? ProblemReader.readXml(this.answer.content())
				: ProblemReader.readJson(this.answer.content());
		assertThat(problem).containsEntry("status", 405)
			.containsEntry("method", capped(this.request.method()))
			.containsEntry("allowedMethods", allowed);
		assertThat(String.valueOf(problem.get("detail"))).doesNotContain(uncapped());
	}

	private static String capped(String method) {
		return method.substring(0, Math.min(method.length(), MethodNotAllowed.MAX_METHOD_LENGTH));
	}

	static String uncapped() {
		return HostileRequests.FILLER.repeat(MethodNotAllowed.MAX_METHOD_LENGTH + 1);
	}

}
