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

/**
 * The name of the method is wrong.
 */
class MethodNameCauses implements CauseFamily {

	private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE",
			"QUERY", "CONNECT");

	@Override
	public void examine(Examination refusal) {
		String method = refusal.sentMethod();
		for (String allowed : refusal.allowed().names()) {
			if (allowed.equalsIgnoreCase(method) && !allowed.equals(method)) {
				refusal.certain(CauseCode.LETTER_CASE,
						"The client sent '" + method + "'; method names are case-sensitive, and " + allowed
								+ " is allowed here",
						"Write " + allowed + " in upper case; browsers do not do so for PATCH",
						"Method names are case-sensitive: send " + allowed + ".");
				return;
			}
		}
		for (String allowed : refusal.allowed().names()) {
			if (!isKnown(method) && TypingError.isPossible(method.toUpperCase(Locale.ROOT), allowed)) {
				refusal.add(CauseCode.MISSPELT_METHOD, Certainty.LIKELY,
						"Nobody knows a method '" + method + "', which differs by a letter from " + allowed,
						"Correct the client to send " + allowed, "Did you mean " + allowed + "?");
				return;
			}
		}
	}

	static boolean isKnown(String method) {
		return KNOWN.contains(method) || WebDav.METHODS.contains(method);
	}

}
