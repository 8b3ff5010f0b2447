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

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * The result for code scanning.
 *
 * @see <a href= "https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF
 * 2.1.0</a>
 */
final class SarifReport {

	private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

	private static final String INFORMATION = "https://github.com/methodnotallowed/method-not-allowed-spring-boot-starter";

	private SarifReport() {
	}

	static String write(Drift drift) {
		List<Map<String, @Nullable Object>> rules = Arrays.stream(DriftKind.values())
			.map((kind) -> Json.object("id", kind.name(), "shortDescription", text(kind.text())))
			.toList();
		Object driver = Json.object("name", "method-not-allowed", "informationUri", INFORMATION, "rules", rules);
		Object run = Json.object("tool", Json.object("driver", driver), "columnKind", "utf16CodeUnits", "results",
				drift.differences().stream().map(SarifReport::result).toList());
		return Json.write(Json.object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
	}

	private static Map<String, @Nullable Object> result(Difference difference) {
		Location location = difference.location();
		Object physical = Json.object("artifactLocation",
				Json.object("uri", UriUtils.encodePath(location.file(), "UTF-8")), "region",
				Json.object("startLine", location.line(), "startColumn", location.column()));
		return Json.object("ruleId", difference.kind().name(), "ruleIndex", difference.kind().ordinal(), "level",
				"error", "message", text(difference.summary()), "locations",
				List.of(Json.object("physicalLocation", physical)), "partialFingerprints",
				Json.object("drift/v1", difference.fingerprint()));
	}

	private static Map<String, @Nullable Object> text(String text) {
		return Json.object("text", text);
	}

}
