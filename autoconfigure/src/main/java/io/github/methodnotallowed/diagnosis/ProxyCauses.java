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

import io.github.methodnotallowed.Cause.Certainty;
import io.github.methodnotallowed.RequestClues;

/**
 * Something between client and application has made the request, or changed it without a
 * redirect.
 */
class ProxyCauses implements CauseFamily {

	private static final List<String> ORIGINAL_METHODS = List.of("x-original-method", "x-forwarded-method");

	private static final List<String> ORIGINAL_PATHS = List.of("x-original-uri", "x-original-url", "x-forwarded-uri");

	private static final List<String> TRACES = List.of("via", "forwarded", "x-forwarded-for", "x-forwarded-proto",
			"x-forwarded-host", "x-real-ip");

	/** Close each connection themselves, as many proxies do towards the application. */
	private static final Set<String> CLOSING = Set.of("Python-urllib", "Ruby", "libwww-perl", "lwp-request",
			"ApacheBench", "Java");

	private static final String PROXY_ACTION = "Look in the proxy for what makes GET of a request: nginx does with error_page CODE = /uri and proxy_method, for example";

	@Override
	public void examine(Examination refusal) {
		if (!refusal.isGet()) {
			return;
		}
		RequestClues clues = refusal.clues();
		String envoy = clues.value("x-envoy-original-method");
		if (!envoy.isEmpty() && !envoy.equals("GET") && refusal.allowed().contains(envoy)) {
			refusal.certain(CauseCode.METHOD_CHANGED_BY_PROXY,
					"x-envoy-original-method says that the client sent " + envoy,
					"Correct the route or transcoder of the proxy that makes it GET");
		}
		else if (isSubrequest(refusal)) {
			refusal.likely(CauseCode.AUTH_SUBREQUEST,
					"A proxy asks here whether another request is authorized: " + originals(clues),
					"Let the path that the proxy asks take GET, or point its authentication to a path that does");
		}
		else if (clues.hasContent() && refusal.mayHaveLostMethod()) {
			content(refusal);
		}
	}

	/**
	 * A subrequest has no content and names a request for something else. A proxy may add
	 * the same fields to each request that it passes on.
	 */
	private static boolean isSubrequest(Examination refusal) {
		RequestClues clues = refusal.clues();
		if (clues.hasContent()) {
			return false;
		}
		if (clues.value("x-sent-from").startsWith("nginx-ingress")) {
			return true;
		}
		String original = ORIGINAL_PATHS.stream()
			.map(clues::value)
			.filter((value) -> !value.isEmpty())
			.findFirst()
			.orElse("");
		boolean elsewhere = !original.isEmpty() && !original.endsWith(refusal.refusal().path());
		boolean method = ORIGINAL_METHODS.stream().anyMatch(clues::has);
		return elsewhere && (method || clues.has("x-original-uri") || clues.has("x-forwarded-uri")
				|| clues.has("x-auth-request-redirect"));
	}

	private static String originals(RequestClues clues) {
		return String.join(", ",
				clues.fields()
					.keySet()
					.stream()
					.filter((name) -> ORIGINAL_METHODS.contains(name) || ORIGINAL_PATHS.contains(name)
							|| name.equals("x-sent-from"))
					.sorted()
					.toList());
	}

	private static void content(Examination refusal) {
		RequestClues clues = refusal.clues();
		if (clues.program().equals("ReactorNetty")) {
			refusal.likely(CauseCode.REDIRECTED_UPSTREAM,
					"GET arrived with content, as Reactor Netty sends it when it follows a 303",
					"Let whoever redirects answer with 307 or 308, or let the client use the final address");
		}
		else if (clues.has("sec-fetch-mode") || clues.program().equals("okhttp")) {
			refusal.likely(CauseCode.METHOD_CHANGED_BY_PROXY,
					"GET arrived with content, which this client refuses to send, and " + refusal.writing()
							+ " is allowed here",
					PROXY_ACTION);
		}
		else if (TRACES.stream().anyMatch(clues::has)
				|| (clues.is("connection", "close") && !CLOSING.contains(clues.program()))) {
			refusal.likely(CauseCode.METHOD_CHANGED_BY_PROXY,
					"GET arrived with content through a proxy, and " + refusal.writing() + " is allowed here",
					PROXY_ACTION);
		}
		else {
			refusal.add(CauseCode.GET_WITH_CONTENT, Certainty.LIKELY,
					"GET arrived with content and without a trace of a proxy, and " + refusal.writing()
							+ " is allowed here",
					"Let the client send " + refusal.writing() + "; for curl that is -d without -X GET",
					"GET with content was sent; " + refusal.writing() + " is allowed.");
		}
	}

}
