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

import org.springframework.http.HttpMethod;

/**
 * The client does what the document of the API says, and the routes do not.
 */
class DocumentCauses implements CauseFamily {

	@Override
	public void examine(Examination refusal) {
		String method = refusal.method();
		if (!method.equals(refusal.sentMethod()) || isServed(refusal) || refusal.routes().isBeyondAsking()) {
			return;
		}
		String operation = refusal.facts().documented(refusal.table(), method, refusal.path());
		if (operation != null) {
			refusal.likely(CauseCode.DOCUMENTED_NOT_SERVED,
					"The document has %s, the router does not have it".formatted(operation),
					"Add the method to the routes, or take it out of the document");
		}
	}

	/**
	 * Return whether a route has the method, so that a filter or a handler has refused
	 * it.
	 */
	private static boolean isServed(Examination refusal) {
		HttpMethod method = HttpMethod.valueOf(refusal.method());
		return refusal.routes().allowed().contains(refusal.method())
				|| refusal.routes().routes().stream().anyMatch((route) -> route.methods().contains(method));
	}

}
