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

/**
 * A property has a value that cannot be used, or does not exist.
 */
class InvalidPropertyException extends IllegalArgumentException {

	private final String property;

	private final String value;

	private final String problem;

	private final String advice;

	InvalidPropertyException(String property, String value, String advice) {
		this(property, value, unusable(property, value), advice);
	}

	private InvalidPropertyException(String property, String value, String problem, String advice) {
		super(problem + " " + advice);
		this.property = property;
		this.value = value;
		this.problem = problem;
		this.advice = advice;
	}

	/**
	 * Report a key that is no property.
	 */
	static InvalidPropertyException unknown(String property, String value, String advice) {
		return new InvalidPropertyException(property, value, "There is no property '" + property + "'.", advice);
	}

	/**
	 * Return the sentence about a value that cannot be used.
	 */
	static String unusable(String property, String value) {
		return "The property '" + property + "' has the value '" + value + "', which cannot be used.";
	}

	String property() {
		return this.property;
	}

	String value() {
		return this.value;
	}

	String problem() {
		return this.problem;
	}

	String advice() {
		return this.advice;
	}

}
