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

import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.ObservedPatterns;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Tells the observation of a refused request its pattern, which Spring does not know
 * where it refuses.
 */
final class RefusalObservation {

	private RefusalObservation() {
	}

	static void locate(HttpServletRequest request, MatchedRoutes routes, ObservedPatterns patterns) {
		ServerHttpObservationFilter.findObservationContext(request)
			.ifPresent((context) -> context.setPathPattern(patterns.of(routes, context.getPathPattern())));
	}

}
