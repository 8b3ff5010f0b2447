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

import java.net.URI;
import java.util.List;
import java.util.Set;

import io.github.methodnotallowed.log.RefusalLog;
import io.github.methodnotallowed.problem.ProblemSettings;
import io.github.methodnotallowed.problem.ProblemSettings.Member;
import io.github.methodnotallowed.problem.UnknownMethods;
import io.github.methodnotallowed.route.FunctionalMethods;
import io.github.methodnotallowed.route.HiddenPaths;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * Properties of the starter.
 *
 * @param enabled Whether to answer requests whose method is not allowed.
 * @param problem Problem that describes a refusal.
 * @param functional Methods that functional routes answer beyond what they declare.
 * @param gateway Treatment of the routes of Spring Cloud Gateway.
 * @param unknownMethods Answer to a method that neither the framework nor any route
 * knows.
 * @param cacheControl Value of the Cache-Control header field of a refusal, unless the
 * application has set one. Empty to send none.
 * @param hiddenPaths Comma-separated list of path patterns. If a method is not allowed on
 * such a path, the answer is 404, as if nothing was there.
 * @param diagnosis Causes of refusals.
 * @param trace Treatment of TRACE requests that the server would answer itself.
 * @param log Log of refusals.
 * @param metrics Metrics of refusals.
 * @param recorder Memory of refusals that the endpoint shows.
 * @param contract Document that says which methods the paths have.
 */
@ConfigurationProperties("method-not-allowed")
record MethodNotAllowedProperties(@DefaultValue("true") boolean enabled, @DefaultValue Problem problem,
		@DefaultValue Functional functional, @DefaultValue Gateway gateway,
		@DefaultValue("method-not-allowed") UnknownMethods unknownMethods,
		@DefaultValue("no-store") String cacheControl, @DefaultValue List<String> hiddenPaths,
		@DefaultValue Diagnosis diagnosis, @DefaultValue("pass") Trace trace, @DefaultValue Log log,
		@DefaultValue Metrics metrics, @DefaultValue Recorder recorder, @DefaultValue Contract contract) {

	MethodNotAllowedProperties {
		if (!cacheControl.matches("(\\p{Graph}([\\p{Graph} ]*\\p{Graph})?)?")) {
			throw new InvalidPropertyException("method-not-allowed.cache-control", cacheControl,
					"Write a header field value such as 'no-store', or leave it empty to send no such field.");
		}
		hiddenPaths.forEach(MethodNotAllowedProperties::checkHiddenPath);
	}

	HiddenPaths toHiddenPaths() {
		return HiddenPaths.of(this.hiddenPaths);
	}

	private static void checkHiddenPath(String pattern) {
		if (pattern.strip().matches(".*([^/]\\*\\*|\\*\\*[^/]).*")) {
			throw invalidHiddenPath(pattern, "in '" + pattern + "', '**' hides nothing below the path.");
		}
		try {
			HiddenPaths.of(List.of(pattern));
		}
		catch (IllegalArgumentException ex) {
			throw invalidHiddenPath(pattern,
					(ex instanceof PatternParseException parse) ? parse.toDetailedString() : ex.getMessage());
		}
	}

	private static InvalidPropertyException invalidHiddenPath(String pattern, @Nullable String reason) {
		return new InvalidPropertyException("method-not-allowed.hidden-paths", pattern,
				"Write path patterns such as '/admin/**': " + reason);
	}

	ProblemSettings toProblemSettings() {
		return new ProblemSettings(this.problem.type(), Set.copyOf(this.problem.members()),
				this.problem.names().method(), this.problem.names().allowedMethods());
	}

	/**
	 * Problem properties.
	 *
	 * @param type Problem type, a URI. If not set, the problem has no type, which means
	 * about:blank.
	 * @param members Comma-separated list of the members that the problem has beyond
	 * title and status.
	 * @param names Names of the members that RFC 9457 leaves to the application.
	 */
	record Problem(@Nullable URI type, @DefaultValue("detail, instance, method, allowed-methods") Set<Member> members,
			@DefaultValue Names names) {
	}

	/**
	 * Names of extension members.
	 *
	 * @param method Name of the member with the refused method.
	 * @param allowedMethods Name of the member with the allowed methods.
	 */
	record Names(@DefaultValue("method") String method, @DefaultValue("allowedMethods") String allowedMethods) {

		private static final Set<String> STANDARD = Set.of("type", "title", "status", "detail", "instance");

		Names {
			check("method", method);
			check("allowed-methods", allowedMethods);
			if (method.equals(allowedMethods)) {
				throw new InvalidPropertyException("method-not-allowed.problem.names.method", method,
						"Write a name that differs from 'method-not-allowed.problem.names.allowed-methods'.");
			}
		}

		private static void check(String key, String name) {
			if (!name.matches("[A-Za-z][A-Za-z0-9_]{2,}") || STANDARD.contains(name)) {
				throw new InvalidPropertyException("method-not-allowed.problem.names." + key, name,
						"Write a name of at least three letters, digits and underscores that begins with a letter"
								+ " (RFC 9457, section 3.2) and is none of type, title, status, detail and instance.");
			}
		}

	}

	/**
	 * Functional route properties.
	 *
	 * @param head Whether HEAD is served through GET on functional routes.
	 * @param options Whether OPTIONS is answered on functional routes.
	 */
	record Functional(@DefaultValue("true") boolean head, @DefaultValue("true") boolean options) {

		FunctionalMethods toMethods() {
			return new FunctionalMethods(head(), options());
		}

	}

	/**
	 * Log properties.
	 *
	 * @param enabled Whether each refusal is logged.
	 * @param level Level of the log. What scanners and probes cause is logged at debug.
	 */
	record Log(@DefaultValue("true") boolean enabled, @DefaultValue("info") RefusalLog.Level level) {
	}

	/**
	 * Metrics properties.
	 *
	 * @param enabled Whether refusals are counted, by method, path pattern and cause.
	 * @param maxSeries Maximum number of time series of the counter that have a path
	 * pattern. Further ones are counted with the pattern UNKNOWN.
	 * @param requestPattern Whether the metrics of a refused request have the path
	 * pattern, as those of a served one. They do not have it if there are more patterns
	 * than management.metrics.web.server.max-uri-tags allows.
	 */
	record Metrics(@DefaultValue("true") boolean enabled, @DefaultValue("1000") int maxSeries,
			@DefaultValue("true") boolean requestPattern) {

		Metrics {
			if (maxSeries < 0) {
				throw new InvalidPropertyException("method-not-allowed.metrics.max-series", String.valueOf(maxSeries),
						"Write 0 to tell no pattern, or a greater number.");
			}
		}

	}

	/**
	 * Gateway properties.
	 *
	 * @param enabled Whether to answer 405 if no route of Spring Cloud Gateway takes the
	 * method and its routes look at path and method alone. Otherwise the answer is 404.
	 */
	record Gateway(@DefaultValue("false") boolean enabled) {
	}

	/**
	 * Contract properties.
	 *
	 * @param location Location of the OpenAPI document that the routes are compared with
	 * at start-up, such as classpath:openapi.yaml. If not set, nothing is compared.
	 * @param onDrift What to do if the routes differ from the document.
	 */
	record Contract(@Nullable String location, @DefaultValue("warn") OnDrift onDrift) {

		Contract {
			if (onDrift == OnDrift.FAIL && !StringUtils.hasText(location)) {
				throw new InvalidPropertyException("method-not-allowed.contract.on-drift", "fail",
						"Set 'method-not-allowed.contract.location' too, as there is no document to compare with.");
			}
		}

	}

	/**
	 * Diagnosis properties.
	 *
	 * @param enabled Whether each refusal is examined for its causes.
	 */
	record Diagnosis(@DefaultValue("true") boolean enabled) {
	}

	/**
	 * Recorder properties.
	 *
	 * @param enabled Whether refusals are counted and remembered for the endpoint.
	 * @param recentRefusals Number of last refusals to remember, at most 10000.
	 */
	record Recorder(@DefaultValue("true") boolean enabled, @DefaultValue("100") int recentRefusals) {

		private static final int MAX = 10_000;

		Recorder {
			if (recentRefusals < 0 || recentRefusals > MAX) {
				throw new InvalidPropertyException("method-not-allowed.recorder.recent-refusals",
						String.valueOf(recentRefusals), "Write a number from 0 to " + MAX + ".");
			}
		}

	}

}
