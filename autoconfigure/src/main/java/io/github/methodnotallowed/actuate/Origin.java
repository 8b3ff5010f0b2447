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

package io.github.methodnotallowed.actuate;

import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;

/**
 * Whose route it is.
 *
 * @since 0.1.0
 */
public enum Origin {

	/** The application has declared it. */
	APPLICATION,

	/** A framework has brought it, such as static resources and the error page. */
	FRAMEWORK,

	/** The actuator has brought it. */
	ACTUATOR;

	static Origin of(Route route) {
		String handler = route.handler();
		if (handler.startsWith("Actuator ")) {
			return ACTUATOR;
		}
		boolean brought = route.kind() == RouteKind.RESOURCE || handler.startsWith("org.springframework.")
				|| handler.startsWith("org.springdoc.") || route.source().name().startsWith("welcomePage");
		return brought ? FRAMEWORK : APPLICATION;
	}

}
