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

package io.github.methodnotallowed.test;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Tells the redirect of a login from one that hides a refusal. A login sends whoever is
 * not logged in to the same address from everywhere, before anybody looks at the method.
 */
final class LoginRedirect {

	private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

	private static final Pattern LOGIN = Pattern
		.compile("(?i)login|\\blog-in\\b|\\bsign-?in\\b|oauth2?|saml2?|\\bsso\\b");

	private LoginRedirect() {
	}

	/**
	 * Return why an answer says nothing about the method, or {@code null} if it is no
	 * redirect or one for this path alone.
	 */
	static @Nullable String obstacle(Exchange exchange, Conversation conversation) {
		URI target = target(exchange, conversation);
		if (target == null) {
			return null;
		}
		Exchange nowhere = conversation.askNowhere();
		return (nowhere != null && target.equals(target(nowhere, conversation)))
				? "redirected to " + target + ", as is a path that does not exist" : null;
	}

	/**
	 * Return whether an address may be that of a login.
	 */
	static boolean isLikely(String location) {
		return LOGIN.matcher(withoutQuery(location)).find();
	}

	/**
	 * Return where an answer leads, within the application if it stays there.
	 */
	private static @Nullable URI target(Exchange exchange, Conversation conversation) {
		Answer answer = exchange.answer();
		String location = withoutQuery(answer.location());
		if (!STATUSES.contains(answer.status()) || location.isEmpty()) {
			return null;
		}
		URI base = conversation.transport().base();
		try {
			URI target = URI.create(base + exchange.request().path()).resolve(location);
			return base.getRawAuthority().equals(target.getRawAuthority()) ? URI.create(target.getRawPath()) : target;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String withoutQuery(String location) {
		return location.replaceFirst("[?#].*", "");
	}

}
