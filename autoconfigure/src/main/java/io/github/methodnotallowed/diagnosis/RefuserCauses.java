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
import java.util.Set;

import io.github.methodnotallowed.RequestClues;
import io.github.methodnotallowed.RequestClues.Refuser;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;

import org.springframework.http.server.PathContainer;

/**
 * Not the routes of the path have refused the request, but a filter, a servlet, a
 * handler, a gateway or the access to an endpoint.
 */
class RefuserCauses implements CauseFamily {

	private static final List<String> ACCESS = List.of("management.endpoint.%s.access",
			"management.endpoints.access.default", "management.endpoints.access.max-permitted");

	private static final String UNRESTRICTED = "Give the endpoint unrestricted access, if it is to be used so";

	/** The only endpoint whose access is read-only without any property. */
	private static final String OWN = "methodnotallowed";

	/** Boot's endpoints that a POST asks to do something. */
	private static final Set<String> POSTED = Set.of("loggers", "shutdown", "quartz", "startup", "integrationgraph");

	/** Endpoints of which something is deleted. */
	private static final Set<String> DELETED = Set.of("caches", "sessions", OWN);

	/** Boot's endpoints that only tell, whatever the access. */
	private static final Set<String> TELLING = Set.of("auditevents", "beans", "conditions", "configprops", "flyway",
			"health", "heapdump", "httpexchanges", "info", "liquibase", "logfile", "mappings", "metrics", "prometheus",
			"sbom", "scheduledtasks", "threaddump");

	@Override
	public void examine(Examination refusal) {
		RequestClues clues = refusal.clues();
		MatchedRoutes routes = refusal.routes();
		if (clues.forwarded()) {
			forwarded(refusal);
		}
		else if (clues.refuser() == Refuser.FILTER) {
			refusal.certain(CauseCode.REFUSED_BY_FILTER,
					"A filter has refused " + refusal.method() + " before the dispatch",
					"Look for the filter that answers 405 at this path");
		}
		else if (clues.refuser() == Refuser.SERVLET) {
			refusal.certain(
					CauseCode.REFUSED_BY_SERVLET, "The servlet '" + clues.handler() + "' has refused "
							+ refusal.method() + ", beside all routes of Spring",
					"Ask what that servlet serves, or correct the path");
		}
		else if (clues.refuser() == Refuser.HANDLER && decides(routes, refusal.method())) {
			refusal
				.certain(
						CauseCode.REFUSED_BY_HANDLER, "The handler " + clues.handler()
								+ ", or what it calls, has refused " + refusal.method() + " itself",
						"Look there for what throws or answers 405");
		}
		else if (isAnyOf(routes, RouteKind.PROXIED)) {
			refusal.likely(CauseCode.REFUSED_BY_GATEWAY,
					"The gateway has routes for this path, but none that passes " + refusal.method() + " on",
					"Add the method to the route's Method predicate, if the server behind it serves it");
		}
		else {
			actuator(refusal, routes);
		}
	}

	private static boolean decides(MatchedRoutes routes, String method) {
		return routes.declares(method) || isAnyOf(routes, RouteKind.UNKNOWN);
	}

	private static boolean isAnyOf(MatchedRoutes routes, RouteKind kind) {
		for (Route route : routes.routes()) {
			if (route.kind() == kind) {
				return true;
			}
		}
		return false;
	}

	private static void forwarded(Examination refusal) {
		RequestClues clues = refusal.clues();
		String sent = refusal.refusal().path();
		String path = sent.startsWith(clues.contextPath()) ? sent.substring(clues.contextPath().length()) : sent;
		if (stripped(path).equals(stripped(clues.path()))) {
			return;
		}
		boolean page = clues.path().equals("/") || clues.path().endsWith(".html") || clues.path().endsWith(".jsp");
		if (refusal.routes(PathContainer.parsePath(path)).allowed().contains(refusal.sentMethod())) {
			refusal.certain(CauseCode.FORWARDED,
					refusal.sentMethod() + " " + path + " was accepted and forwarded to " + clues.path()
							+ ", which does not take " + refusal.method(),
					"Redirect with 303 instead of forwarding, or let " + clues.path() + " take " + refusal.method());
		}
		else if (page) {
			refusal.certain(CauseCode.FORWARDED,
					"No route takes " + refusal.sentMethod() + " " + path + "; the application shows " + clues.path()
							+ " instead, which is for GET only",
					"Correct the path, or let the fallback forward GET only");
		}
	}

	private static String stripped(String path) {
		return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
	}

	private static void actuator(Examination refusal, MatchedRoutes routes) {
		String pattern = String.valueOf(routes.pattern());
		boolean writing = "POST".equals(refusal.method()) || "DELETE".equals(refusal.method());
		String base = writing ? refusal.facts().property("management.endpoints.web.base-path") : null;
		String prefix = ((base != null) ? base : "/actuator") + "/";
		if (!writing || !pattern.startsWith(prefix)) {
			return;
		}
		String id = pattern.substring(prefix.length()).replaceFirst("/.*", "");
		if (!hasOperation(id, refusal.method())) {
			return;
		}
		for (String name : ACCESS) {
			String access = refusal.facts().property(name.formatted(id));
			if (access != null && access.matches("(?i)read-?_?only|none")) {
				refusal.likely(CauseCode.ACTUATOR_ACCESS, "The property " + name.formatted(id) + " is " + access
						+ ", which takes the operations away that change something", UNRESTRICTED);
				return;
			}
		}
		if (id.equals(OWN)) {
			refusal.likely(CauseCode.ACTUATOR_ACCESS,
					"The endpoint " + id + " may only be read, unless management.endpoint." + id + ".access says more",
					UNRESTRICTED);
		}
	}

	private static boolean hasOperation(String endpoint, String method) {
		if (POSTED.contains(endpoint)) {
			return "POST".equals(method);
		}
		return DELETED.contains(endpoint) ? "DELETE".equals(method) : !TELLING.contains(endpoint);
	}

}
