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

package io.github.methodnotallowed.webmvc;

import io.github.methodnotallowed.AllowedMethods;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The methods of a WebSocket handshake, which names {@code CONNECT} in every version of
 * HTTP, but has it from HTTP/2 on (RFC 8441).
 */
final class Handshake {

	private static final String CONNECT = "CONNECT";

	private Handshake() {
	}

	/**
	 * Return what is true of the methods that a handler states.
	 */
	static AllowedMethods methods(HttpServletRequest request, AllowedMethods stated) {
		return request.getProtocol().startsWith("HTTP/1") ? stated.without(CONNECT) : stated;
	}

}
