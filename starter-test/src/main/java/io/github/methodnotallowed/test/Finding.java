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

/**
 * One answer that is not what the routes promise. Immutable.
 *
 * @param method the method that was sent
 * @param template the path pattern of the route
 * @param problem what is wrong, a predicate without subject
 * @param suspect who has probably caused it
 * @param curl a line for the shell that sends the request again
 * @since 0.1.0
 */
public record Finding(String method, String template, String problem, Suspect suspect, String curl) {

	/**
	 * Return the finding in one line, with all that is needed to see it again.
	 * @return method, path, problem, suspect and {@code curl} line
	 */
	@Override
	public String toString() {
		return this.method + " " + this.template + " " + predicate() + " | " + this.curl;
	}

	/**
	 * Return what may be said of many requests: the problem and the suspect.
	 */
	String predicate() {
		return this.problem + this.suspect.suffix();
	}

	/**
	 * Return which request it is about.
	 */
	String request() {
		return this.method + " " + this.template + " | " + this.curl;
	}

	/**
	 * Who has probably caused a finding.
	 */
	public enum Suspect {

		/** The application itself. */
		APPLICATION(""),

		/** A proxy, gateway or load balancer in front of it. */
		IN_FRONT(" [in front of the application]"),

		/** One of both: the answer does not tell. */
		UNKNOWN(" [application or in front of it]");

		private final String suffix;

		Suspect(String suffix) {
			this.suffix = suffix;
		}

		private String suffix() {
			return this.suffix;
		}

	}

}
