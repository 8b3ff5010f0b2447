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

package io.github.methodnotallowed.route;

import java.util.function.Supplier;

import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.RequestClues;

/**
 * Finds out why a refused method may have arrived. It is asked on the refusal path, costs
 * little there, and never fails. Called by many threads at once.
 *
 * @since 0.1.0
 */
public interface Diagnosis {

	/** Looks for nothing. */
	Diagnosis NONE = (refusal, table, clues) -> refusal;

	/**
	 * Look for the causes of a refusal.
	 * @param refusal the refusal
	 * @param table the routes of the application context that refused the request
	 * @param clues reads the clues of the request; it may fail
	 * @return the refusal, with its clues and causes if they could be found
	 */
	MethodNotAllowed examine(MethodNotAllowed refusal, RouteTable table, Supplier<RequestClues> clues);

	/**
	 * Take note of a redirect that the application is about to send.
	 * @param redirect describes the redirect; it may fail
	 * @param table the routes of the application context that sends it
	 */
	default void redirected(Supplier<Redirect> redirect, RouteTable table) {
	}

	/**
	 * Return whether an answer with a status is a redirect to take note of.
	 * @param status the status code
	 * @return whether a client could go on to another address
	 */
	static boolean isRedirect(int status) {
		return status > 300 && status < 309 && status != 304;
	}

}
