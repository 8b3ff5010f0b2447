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

package io.github.methodnotallowed.contract;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The result for programs: our own JSON, and code quality of GitLab.
 */
final class JsonReport {

	private JsonReport() {
	}

	static String write(Drift drift) {
		return Json.write(Json.object("document", drift.document().file(), "compared", drift.compared().size(),
				"differences", drift.differences().stream().map(JsonReport::difference).toList(), "accepted",
				drift.accepted().stream().map(JsonReport::difference).toList(), "notJudged", drift.notJudged()));
	}

	private static Map<String, @Nullable Object> difference(Difference difference) {
		Map<String, @Nullable Object> object = Json.object("kind", difference.kind().name(), "method",
				difference.method(), "template", difference.template(), "file", difference.location().file(), "line",
				difference.location().line(), "column", difference.location().column(), "detail", difference.detail(),
				"fingerprint", difference.fingerprint());
		if (difference.reason() != null) {
			object.put("reason", difference.reason());
		}
		return object;
	}

	/**
	 * Write what GitLab reads as {@code artifacts:reports:codequality}.
	 */
	static String writeCodeQuality(Drift drift) {
		return Json.write(drift.differences().stream().map(JsonReport::issue).toList());
	}

	private static Map<String, @Nullable Object> issue(Difference difference) {
		return Json.object("description", difference.summary(), "check_name", difference.kind().name(), "fingerprint",
				difference.fingerprint(), "severity", "major", "location", Json.object("path",
						difference.location().file(), "lines", Json.object("begin", difference.location().line())));
	}

}
