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

import io.github.methodnotallowed.route.Redirect;

/**
 * This application has sent the client here itself.
 */
class OwnRedirectCauses implements CauseFamily {

	private static final String SAVED_ACTION = "Let Spring Security save GET requests only, or ask for the login before the form is shown";

	private final RedirectMemory redirects;

	OwnRedirectCauses(RedirectMemory redirects) {
		this.redirects = redirects;
	}

	@Override
	public void examine(Examination refusal) {
		Redirect redirect = this.redirects.take(refusal.clues().path(), refusal.clues().client(), refusal.sentMethod());
		if (redirect == null) {
			return;
		}
		String sent = refusal.sentMethod();
		String from = redirect.method() + " " + redirect.path();
		String evidence = "This application answered " + from + " with " + redirect.status()
				+ " to this path a moment ago";
		if (isSaved(redirect)) {
			refusal.certain(CauseCode.REDIRECTED_AFTER_LOGIN,
					evidence + ", which is a request that Spring Security had saved before the login", SAVED_ACTION);
		}
		else if (!sent.equals(redirect.method())) {
			boolean lost = refusal.allowed().contains(redirect.method());
			refusal.certain(CauseCode.REDIRECTED_BY_APPLICATION, evidence + ", and the client came back with " + sent,
					lost ? "Answer with 307 or 308, which keep the method, or let the client use this address at once"
							: "Redirect to an address that takes GET");
		}
		else {
			refusal.certain(CauseCode.REDIRECTED_BY_APPLICATION, evidence + ", and the client has kept its method",
					"GET".equals(sent) ? "Redirect to an address that takes GET"
							: "Answer with 303 and let the client follow it with GET (curl: without -X), or redirect to an address that takes "
									+ sent);
		}
	}

	/**
	 * Return whether a redirect leads to a saved request of Spring Security.
	 */
	static boolean isSaved(Redirect redirect) {
		return redirect.location().endsWith("?continue") || redirect.location().endsWith("&continue");
	}

}
