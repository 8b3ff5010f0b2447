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

import java.net.URI;

/**
 * Carries requests to the application. Thread-safe.
 */
interface Transport {

	/**
	 * Send a request, once, and follow no redirect.
	 * @param request the request
	 * @return the answer, or why there is none
	 */
	Answer send(Request request);

	/**
	 * Return what the paths of requests are appended to.
	 */
	URI base();

	/**
	 * Return what carries the requests, for people.
	 */
	String name();

	/**
	 * Return whether answers come from a server, so that content after {@code HEAD} and
	 * the treatment of {@code TRACE} mean something.
	 */
	boolean isServer();

}
