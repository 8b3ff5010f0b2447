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

import java.util.Set;

import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Tells the observation of a refused request the pattern that Spring would have told it.
 * Handlers behind a URL are found before they refuse, controller methods are not.
 */
final class RefusalObservation {

	private static final Set<RouteKind> FOUND = Set.of(RouteKind.HANDLER, RouteKind.RESOURCE, RouteKind.UNKNOWN);

	private RefusalObservation() {
	}

	static void describe(HttpServletRequest request, MatchedRoutes routes) {
		PathPattern pattern = found(routes);
		if (pattern != null) {
			ServerHttpObservationFilter.findObservationContext(request)
				.filter((context) -> context.getPathPattern() == null)
				.ifPresent((context) -> context.setPathPattern(pattern.getPatternString()));
		}
	}

	private static @Nullable PathPattern found(MatchedRoutes routes) {
		for (Route route : routes.routes()) {
			if (route.kind() != RouteKind.FUNCTIONAL) {
				return FOUND.contains(route.kind()) ? route.pattern() : null;
			}
		}
		return null;
	}

}
