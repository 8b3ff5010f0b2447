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

import io.github.methodnotallowed.Cause.Certainty;
import io.github.methodnotallowed.RequestClues;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import io.github.methodnotallowed.route.ShadowedRoutes;

import org.springframework.http.HttpMethod;

/**
 * A route or a resource has the method at this very path, but the dispatch does not reach
 * it.
 */
class ShadowCauses implements CauseFamily {

	@Override
	public void examine(Examination refusal) {
		RequestClues clues = refusal.clues();
		ShadowedRoutes routes = refusal.table().shadowed(refusal.path());
		List<Route> reached = routes.reached();
		List<Route> shadowed = routes.exact();
		String first = reached.isEmpty() ? "another handler mapping" : reached.get(0).handler();
		if (clues.is("upgrade", "websocket")) {
			boolean behind = shadowed.stream().anyMatch((route) -> route.handler().contains("ebSocket"));
			refusal.add(CauseCode.WEBSOCKET_HANDSHAKE, behind ? Certainty.CERTAIN : Certainty.LIKELY,
					behind ? "A client opens a WebSocket, whose handler comes behind " + first
							+ ", which takes the path first" : "A client opens a WebSocket at a path that has none",
					behind ? "Give the WebSocket a path of its own" : "Correct the address that the client opens",
					null);
			return;
		}
		for (Route route : shadowed) {
			if (declares(route, refusal.method())) {
				refusal.add(CauseCode.SHADOWED_ROUTE, route.conditional() ? Certainty.LIKELY : Certainty.CERTAIN,
						route.handler() + " takes " + refusal.method() + " at this path, but " + first
								+ ", which does not, comes first",
						"Give one of them another path, or declare both in the same handler mapping", null);
				return;
			}
		}
		if (clues.resource()) {
			refusal.certain(CauseCode.SHADOWED_RESOURCE,
					"A static resource exists at this path, but " + first + " takes the path first",
					"Give the resource or the handler another path");
		}
	}

	private static boolean declares(Route route, String method) {
		return route.kind() != RouteKind.RESOURCE && route.methods().contains(HttpMethod.valueOf(method));
	}

}
