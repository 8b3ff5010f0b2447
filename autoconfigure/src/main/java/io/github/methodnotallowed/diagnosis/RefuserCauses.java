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

import java.util.List;

import io.github.methodnotallowed.RequestClues;
import io.github.methodnotallowed.RequestClues.Refuser;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.RouteKind;

/**
 * Somebody else than the routes of the path that was sent has refused the request.
 */
class RefuserCauses implements CauseFamily {

	private static final List<String> ACCESS = List.of("management.endpoint.%s.access",
			"management.endpoints.access.default", "management.endpoints.access.max-permitted");

	@Override
	public void examine(Examination refusal) {
		RequestClues clues = refusal.clues();
		MatchedRoutes routes = refusal.routes();
		if (clues.forwarded()) {
			forwarded(refusal);
		}
		else if (clues.refuser() == Refuser.FILTER) {
			refusal.certain(CauseCode.REFUSED_BY_FILTER,
					"A filter has refused %s before the dispatch".formatted(refusal.method()),
					"Look for the filter that answers 405 at this path");
		}
		else if (clues.refuser() == Refuser.SERVLET) {
			refusal.certain(
					CauseCode.REFUSED_BY_SERVLET, "The servlet '%s' has refused %s, beside all routes of Spring"
						.formatted(clues.handler(), refusal.method()),
					"Ask what that servlet serves, or correct the path");
		}
		else if (clues.refuser() == Refuser.HANDLER && decides(routes, refusal.method())) {
			refusal.certain(CauseCode.REFUSED_BY_HANDLER, "The handler %s, or what it calls, has refused %s itself"
				.formatted(clues.handler(), refusal.method()), "Look there for what throws or answers 405");
		}
		else if (routes.routes().stream().anyMatch((route) -> route.kind() == RouteKind.PROXIED)) {
			refusal.likely(CauseCode.REFUSED_BY_GATEWAY,
					"The gateway has routes for this path, but none that passes %s on".formatted(refusal.method()),
					"Add the method to the route's Method predicate, if the server behind it serves it");
		}
		else {
			actuator(refusal, routes);
		}
	}

	private static boolean decides(MatchedRoutes routes, String method) {
		return routes.declares(method)
				|| routes.routes().stream().anyMatch((route) -> route.kind() == RouteKind.UNKNOWN);
	}

	private static void forwarded(Examination refusal) {
		RequestClues clues = refusal.clues();
		String sent = refusal.refusal().path();
		String path = sent.startsWith(clues.contextPath()) ? sent.substring(clues.contextPath().length()) : sent;
		if (stripped(path).equals(stripped(clues.path()))) {
			return;
		}
		boolean page = clues.path().equals("/") || clues.path().endsWith(".html") || clues.path().endsWith(".jsp");
		if (refusal.routes(path).allowed().contains(refusal.sentMethod())) {
			refusal.certain(CauseCode.FORWARDED,
					"%s %s was accepted and forwarded to %s, which does not take %s".formatted(refusal.sentMethod(),
							path, clues.path(), refusal.method()),
					"Redirect with 303 instead of forwarding, or let %s take %s".formatted(clues.path(),
							refusal.method()));
		}
		else if (page) {
			refusal.certain(CauseCode.FORWARDED,
					"No route takes %s %s; the application shows %s instead, which is for GET only"
						.formatted(refusal.sentMethod(), path, clues.path()),
					"Correct the path, or let the fallback forward GET only");
		}
	}

	private static String stripped(String path) {
		return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
	}

	private static void actuator(Examination refusal, MatchedRoutes routes) {
		String pattern = String.valueOf(routes.pattern());
		String base = refusal.facts().property("management.endpoints.web.base-path");
		String prefix = ((base != null) ? base : "/actuator") + "/";
		boolean writing = "POST".equals(refusal.method()) || "DELETE".equals(refusal.method());
		if (!pattern.startsWith(prefix) || !writing) {
			return;
		}
		String id = pattern.substring(prefix.length()).replaceFirst("/.*", "");
		for (String name : ACCESS) {
			String access = refusal.facts().property(name.formatted(id));
			if (access != null && access.matches("(?i)read-?_?only|none")) {
				refusal.likely(CauseCode.ACTUATOR_ACCESS,
						"The property %s is %s, which takes the operations away that change something"
							.formatted(name.formatted(id), access),
						"Give the endpoint unrestricted access, if it is to be used so");
				return;
			}
		}
	}

}
