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

import io.github.methodnotallowed.Cause.Certainty;

/**
 * Nothing but the method tells anything.
 */
class PlainCauses implements CauseFamily {

	@Override
	public void examine(Examination refusal) {
		if (refusal.hasFound(Certainty.POSSIBLE)) {
			return;
		}
		String method = refusal.sentMethod();
		String allowed = refusal.allowed().headerValue();
		if ("HEAD".equals(method)) {
			refusal.possible(CauseCode.HEAD_PROBE,
					"A client asks by HEAD whether something is there, as probes, link checkers and curl -I do",
					"Look at a path that takes GET, or ignore it");
		}
		else if ("TRACE".equals(method)) {
			refusal.possible(CauseCode.SCANNER, "Hardly anything but scanners sends TRACE",
					"Nothing: 405 is the answer");
		}
		else if (!MethodNameCauses.isKnown(method)) {
			refusal.possible(CauseCode.UNKNOWN_METHOD, "Nobody knows the method '" + method + "'",
					"Correct the client, unless it is a scanner");
		}
		else {
			refusal.add(CauseCode.WRONG_METHOD, Certainty.POSSIBLE,
					"The client sent " + method + ", and nothing tells that it meant another method or another path",
					allowed.isEmpty() ? "Ask the client for what it wanted" : "Send one of " + allowed + ", or declare "
							+ method + " for " + refusal.refusal().pattern(),
					null);
		}
	}

}
