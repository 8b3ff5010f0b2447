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
						"The client sent '%s'; method names are case-sensitive, and %s is allowed here"
							.formatted(method, allowed),
						"Write %s in upper case; browsers do not do so for PATCH".formatted(allowed),
						"Method names are case-sensitive: send %s.".formatted(allowed));
				return;
			}
		}
		for (String allowed : refusal.allowed().names()) {
			if (!isKnown(method) && Spelling.isNear(method.toUpperCase(Locale.ROOT), allowed)) {
				refusal.add(CauseCode.MISSPELT_METHOD, Certainty.LIKELY,
						"Nobody knows a method '%s', which differs by a letter from %s".formatted(method, allowed),
						"Correct the client to send %s".formatted(allowed), "Did you mean %s?".formatted(allowed));
				return;
			}
		}
	}

	static boolean isKnown(String method) {
		return KNOWN.contains(method) || WebDav.METHODS.contains(method);
	}

}
