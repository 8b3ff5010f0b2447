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

import org.springframework.http.HttpMethod;

/**
 * Resolves open routes: asks the handler mappings which methods they serve for a request.
 */
final class RouteResolver {

	private RouteResolver() {
	}

	/**
	 * Resolve the open routes of a request that is still to be dispatched, except those
	 * that only the dispatch itself answers.
	 * @param matched the routes
	 * @param request the request to ask with
	 */
	static MatchedRoutes resolve(MatchedRoutes matched, HttpServletRequest request) {
		MatchedRoutes resolved = matched;
		for (Route open : matched.open(request.getMethod())) {
			if (!open.kind().isBeyondAsking()) {
				resolved = resolved.resolved(open, source(open).served(open, request));
			}
		}
		return resolved;
	}

	/**
	 * Resolve all open routes of a request that was refused.
	 * @param matched the routes
	 * @param request the request to ask with
	 * @param stated the methods that whoever refused it has stated
	 */
	static MatchedRoutes resolve(MatchedRoutes matched, HttpServletRequest request, Set<HttpMethod> stated) {
		MatchedRoutes resolved = resolve(matched, request);
		for (Route open : matched.open(request.getMethod())) {
			if (open.kind().isBeyondAsking()) {
				resolved = resolved.resolved(open, (open.kind() == RouteKind.UNKNOWN) ? stated : Set.of());
			}
		}
		for (Route open : resolved.foreign()) {
			ForeignRoutes foreign = (ForeignRoutes) open.source();
			Set<HttpMethod> served = foreign.served(open, request);
			// the server has refused a trace, before any handler mapping saw it
			boolean unseen = HttpMethod.TRACE.matches(RequestRoutes.method(request));
			resolved = resolved.refused(open, foreign.declines(request), served, unseen ? served : stated);
		}
		return resolved;
	}

	/**
	 * Ask the foreign handler mappings about a request that all others refuse.
	 * @param routes the routes of all others
	 * @param request the request to ask with
	 * @return the routes with what those would serve, or {@code null} if the request is
	 * to go on because one of them takes it or refuses it in its own way
	 */
	static @Nullable MatchedRoutes askForeign(MatchedRoutes routes, HttpServletRequest request) {
		MatchedRoutes asked = routes;
		for (Route open : routes.foreign()) {
			ForeignRoutes foreign = (ForeignRoutes) open.source();
			if (!foreign.declines(request)) {
				return null;
			}
			asked = asked.resolved(open, foreign.served(open, request));
		}
		return asked;
	}

	private static MappingRoutes source(Route route) {
		return (MappingRoutes) route.source();
	}

}
