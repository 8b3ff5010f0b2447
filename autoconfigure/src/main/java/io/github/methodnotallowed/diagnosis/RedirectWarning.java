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

package io.github.methodnotallowed.diagnosis;

/**
 * A redirect that loses the method of the request which it answers.
 *
 * @param from the method and the pattern that are answered by the redirect
 * @param status the status of the redirect
 * @param target the pattern that the client is sent to
 * @param allowed the methods that are allowed there
 * @param action what to do about it
 * @since 0.1.0
 */
public record RedirectWarning(String from, int status, String target, String allowed, String action) {

	/**
	 * Return what is lost.
	 * @return one sentence
	 */
	public String message() {
		return this.from + " is answered with " + this.status + " to " + this.target + ", which takes " + this.allowed
				+ " only: clients come back with GET.";
	}

	@Override
	public String toString() {
		return message() + " " + this.action + ".";
	}

}
