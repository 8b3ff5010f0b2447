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

import java.util.stream.Stream;

/**
 * A part of a generated application, without which there is still an application.
 *
 * @param kind what it is there for
 * @param spec the route, router, handler, handler mapping or request
 */
record Part(Kind kind, Object spec) {

	/**
	 * Return what is left of this part without one of its own, for each.
	 */
	Stream<Part> smaller() {
		return (this.spec instanceof RouterSpec router) ? router.smaller().map((less) -> new Part(this.kind, less))
				: Stream.empty();
	}

	@Override
	public String toString() {
		return this.kind + " " + this.spec;
	}

	/**
	 * What parts there are.
	 */
	enum Kind {

		/** An annotated route that is there from the start. */
		ANNOTATED,

		/** An annotated route that comes and goes at run time. */
		LATE,

		/** A router function bean. */
		ROUTER,

		/** A handler at a URL pattern. */
		URL,

		/** A handler mapping that nobody can look into. */
		FOREIGN,

		/** A route of a gateway. */
		GATEWAY,

		/** Static resources. */
		RESOURCES,

		/** A request to the application. */
		REQUEST

	}

}
