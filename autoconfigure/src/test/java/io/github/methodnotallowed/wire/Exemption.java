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

package io.github.methodnotallowed.wire;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Why a URL is not held to the letter, and the rows of the conformance table that say so.
 */
enum Exemption {

	/** Rows 6 and 8: not every method that is served can be listed. */
	TAKES_ANY_METHOD("/any", "/anyp", "/error"),

	/** Rows 9, 11 and 12: a method that is allowed asks for more than was sent. */
	HAS_CONDITIONS("/hdr", "/hdr2"),

	/** Rows 47 and 52: the handler is there, what it would show is not. */
	SHOWS_NOTHING("/view", "/legacy", "/actuator/caches/x", "/actuator/sbom/x", "/signalled/rse404"),

	/** Rows 60 to 63 and 141: the handler refuses what it is there for. */
	REFUSES_ITSELF("/throw405", "/rse405", "/annotated405", "/caught405", "/empty405", "/allow405", "/emptyLate405",
			"/emptyFuture405", "/emptyMono405", "/emptyDeferred405", "/failed405", "/send405", "/fwd", "/ret405",
			"/late405", "/future405", "/mono405", "/deferred405", "/announced405", "/stream405", "/events405",
			"/cause405", "/reason405", "/own405", "/response405", "/fsignal405", "/fthrow405", "/signalled/own405",
			"/signalled/rse405"),

	/** Row 62: the handler's own words are kept. */
	HAS_OWN_WORDS("/ret405", "/late405", "/future405", "/mono405", "/deferred405", "/announced405", "/stream405",
			"/events405"),

	/** Row 133: PUT and PATCH are taken for those of an item, which fail. */
	IS_TAKEN_FOR_AN_ITEM("/ps/search"),

	/** Rows 78 and 112: {@code TRACE} is mapped, but the container refuses it. */
	MAPS_TRACE("/trace"),

	/**
	 * Rows 78 to 80: where {@code TRACE} is refused in front of all handlers, the methods
	 * of one that would decide itself are unknown.
	 */
	TRACE_IS_REFUSED_IN_FRONT("/hrh", "/beanurl", "/ws", "/sock", "/sock/info");

	private final List<String> urls;

	Exemption(String... urls) {
		this.urls = List.of(urls);
	}

	static Set<Exemption> of(String url) {
		Set<Exemption> exemptions = EnumSet.noneOf(Exemption.class);
		Arrays.stream(values()).filter((exemption) -> exemption.urls.contains(url)).forEach(exemptions::add);
		return exemptions;
	}

}
