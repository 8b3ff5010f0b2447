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
 * A difference that is meant.
 *
 * @param method the method token, {@code *} for all methods
 * @param template the path template; all below if it ends in {@code /**}
 * @param location where it is written
 * @param reason why it is meant
 */
record Exclusion(String method, PathTemplate template, Location location, String reason) {

	boolean covers(Difference difference, PathTemplate other) {
		return (this.method.equals(Difference.ANY) || this.method.equals(difference.method()))
				&& (this.template.covers(PathTemplate.of(difference.template())) || this.template.covers(other));
	}

}
