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

/**
 * What a comparison takes into account. Immutable.
 *
 * @param contextPath the context path of the application, empty if it has none
 * @param infrastructure whether routes count that the application has not written
 * @param exclusions differences that are meant
 * @param baseline differences that are known
 * @since 0.1.0
 */
public record DriftSettings(String contextPath, boolean infrastructure, Exclusions exclusions, Baseline baseline) {

	/**
	 * Return settings without context path, exclusions and baseline.
	 * @return the settings
	 */
	public static DriftSettings defaults() {
		return new DriftSettings("", false, Exclusions.NONE, Baseline.NONE);
	}

	/**
	 * Return these settings for an application below a context path.
	 * @param contextPath the context path, such as {@code /shop}
	 * @return new settings
	 */
	public DriftSettings contextPath(String contextPath) {
		return new DriftSettings(contextPath, this.infrastructure, this.exclusions, this.baseline);
	}

	/**
	 * Return these settings with the routes that the application has not written: the
	 * actuator, error pages, handlers of libraries.
	 * @return new settings
	 */
	public DriftSettings withInfrastructure() {
		return new DriftSettings(this.contextPath, true, this.exclusions, this.baseline);
	}

	/**
	 * Return these settings with the exclusions of a file.
	 * @param exclusions differences that are meant
	 * @return new settings
	 */
	public DriftSettings exclusions(Exclusions exclusions) {
		return new DriftSettings(this.contextPath, this.infrastructure, exclusions, this.baseline);
	}

	/**
	 * Return these settings with a baseline.
	 * @param baseline differences that are known
	 * @return new settings
	 */
	public DriftSettings baseline(Baseline baseline) {
		return new DriftSettings(this.contextPath, this.infrastructure, this.exclusions, baseline);
	}

}
