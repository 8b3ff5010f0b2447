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

package io.github.methodnotallowed.closure;

import java.util.Arrays;

/**
 * Who is excused from which law, and the rows of the conformance table that say so.
 */
enum Exemption {

	/**
	 * Rows 9 to 12: conditions of annotated routes do not count for what a resource
	 * allows. Where one is not met, dispatch goes on behind the route, and comes to a 404
	 * or to the 405 of another handler.
	 */
	UNMET_CONDITION_OF_ALLOWED(Law.ALLOWED_IS_SERVED, Exemption::hasUnmetCondition),

	/** Rows 9 to 12: the same for {@code OPTIONS}, where a route declares it. */
	UNMET_CONDITION_OF_OPTIONS(Law.OPTIONS_AGREES, (at, method) -> hasUnmetCondition(at, "OPTIONS")),

	/** Row 11: a route declares the method, so that its 404 has another cause. */
	UNMET_PREDICATE(Law.OTHERS_ARE_REFUSED,
			(at, method) -> at.guarded().get(method).status() == 404
					&& at.application().registers(method, at.request().path())),

	/**
	 * Row 8: like Spring, the allowed methods of an annotated route that takes all leave
	 * out {@code TRACE}, which servers seldom let through.
	 */
	UNLISTED_TRACE(Law.OTHERS_ARE_REFUSED,
			(at, method) -> method.equals("TRACE") && at.application().takesAnyMethod(at.request().path())),

	/** Row 165: a foreign handler mapping is not asked for {@code TRACE} either. */
	UNASKED_TRACE(Law.OTHERS_ARE_REFUSED,
			(at, method) -> method.equals("TRACE") && at.application().takesForeign(method, at.request().path())),

	/**
	 * Row 135: the predicates of a gateway are read, never run. What cannot be read
	 * counts for nothing.
	 */
	UNKNOWN_BEHIND_GATEWAY(Law.OTHERS_ARE_REFUSED,
			(at, method) -> at.application().maySendOn(method, at.request().path())),

	/** The endpoint sees no request, and says so where the answer depends on one. */
	DEPENDS_ON_REQUEST(Law.ENDPOINT_AGREES, (at, method) -> !at.endpoint().dependsOnRequest().isEmpty()),

	/** The endpoint is asked with decoded segments, of which some are other paths. */
	IS_ENCODED(Law.ENDPOINT_AGREES, (at, method) -> !at.request().path().matches("(/[a-z-]+)+")),

	/** Rows 127 to 129: {@code Allow} of an {@code OPTIONS} is corrected. */
	CORRECTED_OPTIONS(Law.SERVED_IS_UNTOUCHED, (at, method) -> method.equals("OPTIONS")
			&& at.guarded().get(method).withoutAllow().equals(at.stock().get(method).withoutAllow()));

	private final Law law;

	private final Case excused;

	Exemption(Law law, Case excused) {
		this.law = law;
		this.excused = excused;
	}

	/**
	 * Return whether the answer to a method need not keep to a law.
	 */
	static boolean excuses(Law law, Laws at, String method) {
		return Arrays.stream(values())
			.anyMatch((exemption) -> exemption.law == law && exemption.excused.includes(at, method));
	}

	static boolean hasUnmetCondition(Laws at, String method) {
		return !at.guarded().get(method).isServed() && at.application().accepts(method, at.request().path());
	}

	/**
	 * When somebody is excused.
	 */
	private interface Case {

		boolean includes(Laws at, String method);

	}

}
