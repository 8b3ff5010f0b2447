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

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

import io.github.methodnotallowed.Cause.Certainty;
import io.github.methodnotallowed.RequestClues;
import org.jspecify.annotations.Nullable;

/**
 * A person with a browser, or a page in it, has sent the request.
 */
class BrowserCauses implements CauseFamily {

	private static final Set<String> FORM_TYPES = Set.of("application/x-www-form-urlencoded", "multipart/form-data",
			"text/plain");

	@Override
	public void examine(Examination refusal) {
		RequestClues clues = refusal.clues();
		if (isPrefetch(clues)) {
			refusal.likely(CauseCode.PREFETCH, "A browser fetches ahead, before anybody has clicked",
					"Leave it, or do not link to this address");
		}
		else if (refusal.mayHaveLostMethod() && isNavigation(clues)) {
			opened(refusal);
		}
		else if (isForm(refusal)) {
			posted(refusal);
		}
	}

	private static boolean isPrefetch(RequestClues clues) {
		return clues.value("sec-purpose").startsWith("prefetch") || clues.is("purpose", "prefetch")
				|| clues.is("x-moz", "prefetch");
	}

	/**
	 * Browsers name the mode to secure hosts only, and older ones never. All of them
	 * prefer HTML and XHTML, and take anything else; scripts that ask for HTML do not
	 * take XHTML, or not anything else.
	 */
	static boolean isNavigation(RequestClues clues) {
		if (clues.has("sec-fetch-mode")) {
			return clues.is("sec-fetch-mode", "navigate");
		}
		String accept = clues.value("accept");
		return clues.value("user-agent").startsWith("Mozilla/") && accept.startsWith("text/html")
				&& (clues.has("upgrade-insecure-requests")
						|| (accept.contains("application/xhtml+xml") && accept.contains("*/*")))
				&& !clues.is("x-requested-with", "XMLHttpRequest");
	}

	private static void opened(Examination refusal) {
		RequestClues clues = refusal.clues();
		String writing = refusal.writing();
		boolean typed = clues.is("sec-fetch-site", "none");
		if (!typed && clues.has("referer") && !clues.parameters().isEmpty() && !isLinkedFromOtherSite(clues)) {
			refusal.likely(CauseCode.FORM_SENT_BY_GET,
					"A browser came from a page with fields in the query, as an HTML form does without method=\"post\"; it knows GET and POST only, and "
							+ writing + " is allowed here",
					"Give the form method=\"post\", for PUT, PATCH and DELETE with a hidden _method field and the HiddenHttpMethodFilter, or send it by script");
			return;
		}
		Certainty certainty = (typed && !refusal.hasFound(Certainty.LIKELY)) ? Certainty.CERTAIN : Certainty.LIKELY;
		refusal.add(CauseCode.OPENED_IN_BROWSER, certainty,
				typed ? "A person has typed the address into a browser, or opened a bookmark; " + writing
						+ " is allowed here"
						: "A person has followed a link in a browser; " + writing + " is allowed here",
				"Open a page instead, or send " + writing + " with a client such as curl",
				"A browser opens addresses with GET; " + writing + " is allowed.");
	}

	private static boolean isLinkedFromOtherSite(RequestClues clues) {
		if (clues.has("sec-fetch-site")) {
			return clues.is("sec-fetch-site", "cross-site");
		}
		String site = host(clues.value("referer"));
		return site != null && clues.has("host") && !clues.is("host", site) && !clues.has("x-forwarded-host");
	}

	private static boolean isForm(Examination refusal) {
		RequestClues clues = refusal.clues();
		return "POST".equals(refusal.sentMethod()) && refusal.allowed().contains("GET")
				&& FORM_TYPES.contains(clues.value("content-type")) && isNavigation(clues);
	}

	private static void posted(Examination refusal) {
		RequestClues clues = refusal.clues();
		if (isFromOtherSite(clues)) {
			refusal.likely(CauseCode.CROSS_SITE_FORM, "A form at "
					+ (clues.is("origin", "null") ? "another site" : clues.value("origin"))
					+ " was posted to this page, as identity and payment providers do it, and only GET is served",
					"Add a POST handler for the answer of the provider, or configure it to answer by redirect");
		}
		else {
			refusal.likely(CauseCode.FORM_POSTS_TO_PAGE,
					"A form of this site was posted to an address that only shows a page",
					"Correct the form's action, or add the POST handler");
		}
	}

	static boolean isFromOtherSite(RequestClues clues) {
		if (clues.has("sec-fetch-site")) {
			return clues.is("sec-fetch-site", "cross-site") || clues.is("sec-fetch-site", "same-site");
		}
		String origin = host(clues.value("origin"));
		return origin != null && clues.has("host") && !clues.is("host", origin);
	}

	private static @Nullable String host(String origin) {
		try {
			return origin.equals("null") ? origin : new URI(origin).getRawAuthority();
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

}
