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

import java.util.Set;

import io.github.methodnotallowed.RequestClues;

/**
 * A script of another origin has sent the request.
 */
class CorsCauses implements CauseFamily {

	/**
	 * Browsers ask nobody before they post these: forms, beacons and their own reports.
	 */
	private static final Set<String> UNASKED = Set.of("", "application/x-www-form-urlencoded", "multipart/form-data",
			"text/plain", "text/ping", "application/csp-report");

	@Override
	public void examine(Examination refusal) {
		RequestClues clues = refusal.clues();
		if (!clues.has("origin")) {
			return;
		}
		String requested = clues.value("access-control-request-method");
		if ("OPTIONS".equals(refusal.method())) {
			if (requested.isEmpty()) {
				refusal.likely(CauseCode.NOT_A_PREFLIGHT,
						"OPTIONS arrived with an Origin but without Access-Control-Request-Method, so that it is no preflight request",
						"Correct the client, or the proxy that drops the field");
			}
			else {
				refusal.certain(CauseCode.PREFLIGHT_REFUSED, "A preflight request for " + requested + " was refused",
						"Configure CORS for this path, or let no filter answer preflight requests before it");
			}
			return;
		}
		boolean script = clues.is("sec-fetch-mode", "cors")
				|| (!clues.has("sec-fetch-mode") && clues.value("user-agent").startsWith("Mozilla/"));
		if (script && isAskedFor(refusal) && BrowserCauses.isFromOtherSite(clues)) {
			refusal.likely(CauseCode.CORS_WIDER_THAN_ROUTES, "A script of " + clues.value("origin") + " sent "
					+ refusal.sentMethod()
					+ ("POST".equals(refusal.sentMethod()) ? " with " + clues.value("content-type") : "")
					+ ", which a browser does only if a preflight request has permitted it, but no route takes it",
					"Allow in the CORS configuration, here or in the proxy, what the routes take: "
							+ refusal.allowed());
		}
	}

	private static boolean isAskedFor(Examination refusal) {
		return switch (refusal.sentMethod()) {
			case "GET", "HEAD" -> false;
			case "POST" -> !UNASKED.contains(refusal.clues().value("content-type"));
			default -> true;
		};
	}

}
