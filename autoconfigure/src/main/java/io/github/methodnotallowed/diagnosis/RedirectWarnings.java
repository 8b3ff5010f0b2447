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
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.Redirect;
import io.github.methodnotallowed.route.RouteKind;
import io.github.methodnotallowed.route.RouteTable;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.http.server.PathContainer;

/**
 * Warns of redirects that lose the method of a request, before any client follows them:
 * once for each route, in the log, and for whoever asks. Thread-safe.
 */
final class RedirectWarnings {

	private static final Log logger = LogFactory.getLog(RedirectWarnings.class);

	private static final String ACTION = "Answer with 307 or 308, which keep the method, or let clients use the other address";

	private static final int MAX_WARNINGS = 100;

	private static final Set<Integer> LOSING = Set.of(301, 302, 303);

	private static final Set<String> LOST = Set.of("POST", "PUT", "PATCH", "DELETE");

	private final Set<String> known = ConcurrentHashMap.newKeySet();

	private final Queue<RedirectWarning> warnings = new ConcurrentLinkedQueue<>();

	void check(Redirect redirect, String target, RouteTable table) {
		boolean losing = LOSING.contains(redirect.status()) && LOST.contains(redirect.method());
		// Spring Security restores the method of a request that it has saved
		if (!losing || OwnRedirectCauses.isSaved(redirect) || this.known.size() >= MAX_WARNINGS) {
			return;
		}
		MatchedRoutes routes = table.match(PathContainer.parsePath(target));
		String pattern = routes.pattern();
		if (pattern == null || !refusesGet(routes, target)) {
			return;
		}
		String path = redirect.path().substring(redirect.contextPath().length());
		MatchedRoutes origin = table.match(PathContainer.parsePath(path));
		String from = origin.isOnlyResources() ? null : origin.pattern();
		// without a route, the path could be any
		if (this.known.add(redirect.method() + " " + from + " " + pattern)) {
			RedirectWarning warning = new RedirectWarning(redirect.method() + " " + ((from != null) ? from : path),
					redirect.status(), pattern, routes.allowed().headerValue(), ACTION);
			this.warnings.add(warning);
			logger.warn(warning);
		}
	}

	/**
	 * Return whether it is certain that a path does not take {@code GET}.
	 */
	private static boolean refusesGet(MatchedRoutes routes, String target) {
		boolean file = target.lastIndexOf('.') > target.lastIndexOf('/');
		boolean open = routes.routes()
			.stream()
			.anyMatch((route) -> route.conditional() && (file || route.kind() != RouteKind.RESOURCE));
		return !open && routes.allowed().isResource() && !routes.allowed().contains("GET");
	}

	List<RedirectWarning> all() {
		return List.copyOf(this.warnings);
	}

}
