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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.methodnotallowed.contract.Baseline;
import io.github.methodnotallowed.contract.Contract;
import io.github.methodnotallowed.contract.Drift;
import io.github.methodnotallowed.contract.DriftSettings;
import io.github.methodnotallowed.contract.ReportFormat;
import io.github.methodnotallowed.contract.ServedRoute;
import io.github.methodnotallowed.contract.Snapshot;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

/**
 * Compares documents and snapshots with routes.
 */
final class Documents {

	/** The system property that names a directory for reports. */
	static final String REPORTS = "method-contract.reports";

	private static final String CLASSPATH = "classpath:";

	private static final Map<ReportFormat, String> FILES = new EnumMap<>(
			Map.of(ReportFormat.TEXT, "drift.txt", ReportFormat.JSON, "drift.json", ReportFormat.MARKDOWN, "drift.md",
					ReportFormat.SARIF, "drift.sarif", ReportFormat.JUNIT, "TEST-drift.xml", ReportFormat.GITHUB,
					"drift.github.txt", ReportFormat.GITLAB, "drift.gitlab.json"));

	private Documents() {
	}

	static Drift compare(String location, ContractRoutes routes, Transport transport, Options options) {
		DriftSettings settings = options.drift().contextPath(routes.contextPath());
		Path baseline = options.baseline();
		if (baseline != null) {
			settings = settings.baseline(Baseline.read(baseline));
		}
		Drift drift = Drift.between(read(location, transport, options), routes.served(), settings);
		if (baseline != null && Baseline.update(baseline, drift)) {
			drift = Drift.between(read(location, transport, options), routes.served(),
					settings.baseline(Baseline.read(baseline)));
		}
		return drift;
	}

	private static Contract read(String location, Transport transport, Options options) {
		if (location.startsWith("/")) {
			Answer answer = transport.send(new Request("GET", location, "*/*", options.headers()));
			if (answer.status() != 200) {
				throw new AssertionError("The document is not served: GET " + location + " is answered "
						+ answer.status() + ((answer.failure() != null) ? " (" + answer.failure() + ")" : ""));
			}
			return Contract.read(location, answer.body());
		}
		return Contract.read(location.startsWith(CLASSPATH)
				? new ClassPathResource(location.substring(CLASSPATH.length())) : new FileSystemResource(location));
	}

	/**
	 * Write all reports where the system property says, if it says so.
	 */
	static void report(Drift drift) {
		String directory = System.getProperty(REPORTS);
		if (directory == null) {
			return;
		}
		try {
			Path reports = Files.createDirectories(Path.of(directory));
			for (Map.Entry<ReportFormat, String> file : FILES.entrySet()) {
				Files.writeString(reports.resolve(file.getValue()), file.getKey().write(drift));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Compare a saved snapshot with the routes, or save one if a system property says so.
	 * @throws AssertionError if they differ
	 */
	static void verifySnapshot(Path file, List<ServedRoute> routes) {
		Snapshot current = Snapshot.of(routes);
		if (current.update(file)) {
			return;
		}
		List<String> changes = Snapshot.read(file).changes(current);
		if (!changes.isEmpty()) {
			throw new AssertionError("The methods of the routes are not those of " + file + " any more:\n"
					+ String.join("\n", changes) + "\nIf that is meant: -Dmethod-contract.update=snapshot");
		}
	}

}
