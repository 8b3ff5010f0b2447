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

package io.github.methodnotallowed.autoconfigure;

import io.github.methodnotallowed.contract.ContractException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Names each route that differs from the document, with file and line.
 */
class ContractFailureAnalyzer extends AbstractFailureAnalyzer<Throwable> {

	private static final String WARN = " To start all the same, set 'method-not-allowed.contract.on-drift' to 'warn'.";

	private static final ConfigurationPropertyName LOCATION = ConfigurationPropertyName
		.of("method-not-allowed.contract.location");

	private final @Nullable Environment environment;

	ContractFailureAnalyzer(@Nullable Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Throwable cause) {
		ContractDriftException drift = findCause(rootFailure, ContractDriftException.class);
		if (drift != null) {
			return new FailureAnalysis(drift.drift().toString(),
					"Change the document or the routes, or write 'x-drift-exclude'"
							+ " with a reason at the path or operation." + WARN,
					drift);
		}
		ContractException broken = findCause(rootFailure, ContractException.class);
		return (broken != null) ? new FailureAnalysis(
				"The document of '" + LOCATION + "' cannot be read:\n\n    " + broken.getMessage() + place(),
				"Repair the document, or name another one." + WARN, broken) : null;
	}

	private String place() {
		return (this.environment != null) ? PropertyKeys.find(this.environment, LOCATION)
			.stream()
			.findFirst()
			.map(InvalidPropertyFailureAnalyzer::place)
			.orElse("") : "";
	}

}
