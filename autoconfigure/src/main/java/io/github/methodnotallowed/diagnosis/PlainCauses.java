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
 * Nothing else was found.
 */
class PlainCauses implements CauseFamily {

	@Override
	public void examine(Examination refusal) {
		if (refusal.hasFound(Certainty.POSSIBLE)) {
			return;
		}
		String allowed = refusal.allowed().headerValue();
		refusal.possible(CauseCode.WRONG_METHOD,
				"The client sent %s, and nothing tells that it meant another method or another path"
					.formatted(refusal.sentMethod()),
				allowed.isEmpty() ? "Ask the client for what it wanted" : "Send one of " + allowed
						+ ", or declare %s for %s".formatted(refusal.method(), refusal.refusal().pattern()));
	}

}
