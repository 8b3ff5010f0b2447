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

import java.util.Locale;
import java.util.Set;

import io.github.methodnotallowed.Cause.Certainty;
import io.github.methodnotallowed.RequestClues;

/**
 * A server in front of the application has redirected the client, as far as the request
 * alone can tell. The traces of some thirty clients were measured.
 */
class RedirectCauses implements CauseFamily {

	/** Keep the type of the content that they no longer send. */
	private static final Set<String> KEEP_TYPE = Set.of("curl", "wget", "java-http-client", "go-http-client",
			"python-httpx", "node-fetch", "got");

	/**
	 * The clients that drop the type with the content, or keep the method. For them, a
	 * type without content is no clue.
	 */
	private static final Set<String> DROP_TYPE = Set.of("python-requests", "httpie", "python-urllib", "python", "node",
			"undici", "axios", "okhttp", "apache-httpclient", "node-superagent", "jetty", "java", "postmanruntime",
			"insomnia", "reactornetty", "deno", "bun");

	private static final String ACTION = "Let whoever redirects (http to https, a slash, another host) answer with 307 or 308, or let the client use the final address at once";

	@Override
	public void examine(Examination refusal) {
		if (isKept(refusal)) {
			refusal.likely(CauseCode.REDIRECTED_UPSTREAM,
					"curl sent " + refusal.sentMethod()
							+ " with a Content-Type but no content, as it does with -X when it follows a redirect",
					"Leave -X out and let curl choose the method, or let it use the final address");
			return;
		}
		if (!refusal.mayHaveLostMethod() || refusal.hasFound(Certainty.LIKELY) || refusal.clues().hasContent()) {
			return;
		}
		RequestClues clues = refusal.clues();
		String program = clues.program().toLowerCase(Locale.ROOT);
		String lost = refusal.writing() + " is allowed here";
		if (clues.parameters().contains("continue") && BrowserCauses.isNavigation(clues)) {
			refusal.likely(CauseCode.REDIRECTED_AFTER_LOGIN,
					"The query says 'continue', as Spring Security's saved requests do after a login, and " + lost,
					"Let Security save GET requests only, or log in before the form is shown");
		}
		else if (clues.has("referer") && isGo(clues, program)) {
			refusal.likely(CauseCode.REDIRECTED_UPSTREAM,
					"A client names in Referer the address that has redirected it, as Go does, and " + lost, ACTION);
		}
		else if (isFormRedirected(clues)) {
			refusal.likely(CauseCode.REDIRECTED_UPSTREAM,
					"A browser came here by a redirect of a form, or by a reload, and " + lost, ACTION);
		}
		else if (clues.has("content-type") && !clues.has("sec-fetch-mode") && !DROP_TYPE.contains(program)) {
			refusal.add(CauseCode.REDIRECTED_UPSTREAM,
					KEEP_TYPE.contains(program) ? Certainty.LIKELY : Certainty.POSSIBLE,
					"GET arrived with a Content-Type but no content, which "
							+ (program.isEmpty() ? "a client" : program) + " leaves when it follows a redirect, and "
							+ lost,
					ACTION, null);
		}
		else if (isContextRoot(refusal)) {
			refusal.possible(CauseCode.REDIRECTED_TO_CONTEXT_ROOT,
					"The server redirects " + clues.contextPath() + " to this address with 302, and " + lost,
					"Let the client send to '" + clues.contextPath() + "/', with the slash");
		}
	}

	/**
	 * Programs in Go often bear a name of their own.
	 */
	private static boolean isGo(RequestClues clues, String program) {
		boolean browser = clues.value("user-agent").startsWith("Mozilla/") || clues.has("sec-fetch-mode");
		return program.equals("go-http-client")
				|| (!browser && clues.has("content-type") && !DROP_TYPE.contains(program));
	}

	private static boolean isKept(Examination refusal) {
		RequestClues clues = refusal.clues();
		boolean bare = clues.has("content-type") && !clues.has("content-length") && !clues.has("transfer-encoding");
		return bare && !refusal.isGet() && clues.program().equals("curl") && refusal.allowed().contains("GET")
				&& !refusal.hasFound(Certainty.LIKELY);
	}

	private static boolean isFormRedirected(RequestClues clues) {
		return BrowserCauses.isNavigation(clues) && clues.is("cache-control", "max-age=0")
				&& !clues.is("sec-fetch-site", "none") && clues.has("referer");
	}

	private static boolean isContextRoot(Examination refusal) {
		RequestClues clues = refusal.clues();
		return !clues.contextPath().isEmpty() && clues.path().equals("/") && !clues.has("sec-fetch-mode");
	}

}
