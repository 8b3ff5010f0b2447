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

import java.util.function.Function;

/**
 * How a result is written.
 *
 * @since 0.1.0
 */
public enum ReportFormat {

	/** For people, in a terminal. */
	TEXT(TextReport::write),

	/** For programs. */
	JSON(JsonReport::write),

	/** For a comment on a pull request. */
	MARKDOWN(MarkdownReport::write),

	/** SARIF 2.1.0, for code scanning. */
	SARIF(SarifReport::write),

	/** JUnit XML, for test reports. */
	JUNIT(JunitReport::write),

	/** Annotations of GitHub Actions, for the standard output. */
	GITHUB(GithubReport::write),

	/** Code quality of GitLab. */
	GITLAB(JsonReport::writeCodeQuality);

	private final Function<Drift, String> writer;

	ReportFormat(Function<Drift, String> writer) {
		this.writer = writer;
	}

	/**
	 * Write a result.
	 * @param drift the result
	 * @return its text, which ends in a line break; empty if it is a list of annotations
	 * and there are none
	 */
	public String write(Drift drift) {
		return this.writer.apply(drift);
	}

}
