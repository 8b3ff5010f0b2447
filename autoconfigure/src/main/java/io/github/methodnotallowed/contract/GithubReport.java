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

import java.util.stream.Collectors;

/**
 * The result as annotations of GitHub Actions.
 *
 * @see <a href=
 * "https://docs.github.com/actions/reference/workflow-commands-for-github-actions">Workflow
 * commands</a>
 */
final class GithubReport {

	private GithubReport() {
	}

	static String write(Drift drift) {
		return drift.differences().stream().map(GithubReport::annotation).collect(Collectors.joining());
	}

	private static String annotation(Difference difference) {
		Location location = difference.location();
		return "::error file=" + property(location.file()) + ",line=" + location.line() + ",col=" + location.column()
				+ ",title=" + property(difference.method() + " " + difference.template()) + "::"
				+ escape(difference.summary()) + "\n";
	}

	private static String property(String text) {
		return escape(text).replace(":", "%3A").replace(",", "%2C");
	}

	private static String escape(String text) {
		return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
	}

}
