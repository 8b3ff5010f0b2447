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

import java.util.Set;

import io.github.methodnotallowed.AllowedMethods;
import org.jspecify.annotations.Nullable;

/**
 * What the routes say about one concrete path.
 *
 * @param pattern the pattern whose methods these are, or {@code null} if none is known
 * @param allowed the methods that are certainly accepted
 * @param possible methods that may be accepted too: more than method and path decides
 * @param taken the methods that reach a handler, be they told or not
 * @param opaque whether anything may be accepted
 * @param optionsHandled whether a handler of the application takes {@code OPTIONS}
 * @param hidden whether nothing is told about the path
 * @param vacant whether nobody takes anything there, unless a file happens to be there
 */
record Expectation(@Nullable String pattern, AllowedMethods allowed, Set<String> possible, Set<String> taken,
		boolean opaque, boolean optionsHandled, boolean hidden, boolean vacant) {

	/**
	 * Return whether it is certain that no handler takes the method.
	 */
	boolean refuses(String method) {
		return isJudged() && !this.allowed.contains(method) && !this.possible.contains(method)
				&& !this.taken.contains(method);
	}

	/**
	 * Return whether anything can be said about refusals.
	 */
	boolean isJudged() {
		return !this.opaque && !this.hidden && this.allowed.isResource();
	}

	/**
	 * Return whether {@code OPTIONS} is answered with the allowed methods and reaches no
	 * handler of the application.
	 */
	boolean answersOptions() {
		return isJudged() && this.allowed.contains("OPTIONS") && !this.optionsHandled;
	}

	/**
	 * Return why nothing can be said about refusals.
	 */
	String obstacle() {
		if (this.hidden) {
			return "the path is one of method-not-allowed.hidden-paths";
		}
		return this.opaque ? "its handler alone knows its methods" : "what is there, if anything, depends on the path";
	}

}
