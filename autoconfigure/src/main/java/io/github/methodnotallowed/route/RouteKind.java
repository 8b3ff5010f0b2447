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

package io.github.methodnotallowed.route;

/**
 * What finds and serves a route. This is the table of all rules: one row a kind, one
 * column a rule.
 *
 * @since 0.1.0
 */
public enum RouteKind {

	/** An annotated controller method or actuator operation. */
	ANNOTATED(Matching.BY_PATTERN, Implied.HEAD_AND_OPTIONS, Undeclared.ALL_BUT_OPTIONS, Ends.ALWAYS, Known.DECLARED),

	/** A functional route. */
	FUNCTIONAL(Matching.BY_PREDICATE, Implied.BY_STARTER, Undeclared.ALL_IF_CERTAIN, Ends.WITHOUT_METHODS,
			Known.DECLARED),

	/** A handler at a URL pattern that states its methods. */
	HANDLER(Matching.BY_URL, Implied.OPTIONS, Undeclared.ALL, Ends.ALWAYS, Known.DECLARED),

	/** Static resources, each of which may or may not exist. */
	RESOURCE(Matching.BY_URL, Implied.OPTIONS, Undeclared.ALL, Ends.ONCE_CERTAIN, Known.DECLARED),

	/**
	 * Handler methods behind a handler mapping that asks other handler mappings. The path
	 * decides which of them there are.
	 */
	DELEGATED(Matching.BY_PATTERN, Implied.NOTHING, Undeclared.ALL, Ends.ONCE_CERTAIN, Known.BY_PROBE),

	/** A handler mapping that cannot be looked into. */
	FOREIGN(Matching.BY_PATTERN, Implied.NOTHING, Undeclared.NONE, Ends.NEVER, Known.BY_LATE_PROBE),

	/**
	 * A route of a gateway. The server behind it decides about the requests that the
	 * route accepts.
	 */
	PROXIED(Matching.BY_PREDICATE, Implied.NOTHING, Undeclared.ALL, Ends.WITHOUT_METHODS, Known.ELSEWHERE),

	/** A handler that decides itself. */
	UNKNOWN(Matching.BY_URL, Implied.NOTHING, Undeclared.ALL, Ends.ALWAYS, Known.NOWHERE);

	private final Matching matching;

	private final Implied implied;

	private final Undeclared undeclared;

	private final Ends ends;

	private final Known known;

	RouteKind(Matching matching, Implied implied, Undeclared undeclared, Ends ends, Known known) {
		this.matching = matching;
		this.implied = implied;
		this.undeclared = undeclared;
		this.ends = ends;
		this.known = known;
	}

	Matching matching() {
		return this.matching;
	}

	Implied implied() {
		return this.implied;
	}

	Undeclared undeclared() {
		return this.undeclared;
	}

	Ends ends() {
		return this.ends;
	}

	Known known() {
		return this.known;
	}

	/**
	 * Return whether asking for the methods would serve the request.
	 * @return whether only the dispatch itself can tell
	 */
	public boolean isBeyondAsking() {
		return this.known == Known.ELSEWHERE || this.known == Known.NOWHERE;
	}

	/**
	 * Return whether the route with the most specific pattern is the only one that counts
	 * in its handler mapping.
	 * @return whether it belongs to a URL handler mapping
	 */
	public boolean isByUrl() {
		return this.matching == Matching.BY_URL;
	}

	/** How a handler mapping finds the route of a request. */
	enum Matching {

		/** The most specific pattern comes first, the next one if the first declines. */
		BY_PATTERN,

		/** The most specific pattern is the only one that counts. */
		BY_URL,

		/**
		 * The first route whose predicates match. Framework 7.1 ignores the letter case
		 * of methods there.
		 */
		BY_PREDICATE

	}

	/** The methods that are answered beyond what a route declares. */
	enum Implied {

		/** Spring answers {@code HEAD} through {@code GET}, and {@code OPTIONS}. */
		HEAD_AND_OPTIONS,

		/** Spring answers {@code OPTIONS}. */
		OPTIONS,

		/** The starter answers both, as far as it is set to. */
		BY_STARTER,

		/** Nobody answers anything else. */
		NOTHING;

		boolean options(FunctionalMethods starter) {
			return bySpring() || (this == BY_STARTER && starter.options());
		}

		/**
		 * Return whether Spring itself answers {@code OPTIONS}.
		 */
		boolean bySpring() {
			return this == HEAD_AND_OPTIONS || this == OPTIONS;
		}

	}

	/** The methods that reach a route without declared methods. */
	enum Undeclared {

		ALL,

		/** All but {@code OPTIONS}, which Spring answers itself. */
		ALL_BUT_OPTIONS,

		/** All; {@code HEAD} and {@code OPTIONS} only if the route has no conditions. */
		ALL_IF_CERTAIN,

		/** None that are known before the handler mapping is asked. */
		NONE;

		boolean accept(String method, boolean conditional) {
			return switch (this) {
				case ALL -> true;
				case ALL_BUT_OPTIONS -> !"OPTIONS".equals(method);
				case ALL_IF_CERTAIN -> !conditional || !("HEAD".equals(method) || "OPTIONS".equals(method));
				case NONE -> false;
			};
		}

	}

	/** Whether the dispatch ends at a route whose path matches, whatever the method. */
	enum Ends {

		ALWAYS,

		/**
		 * Ends if the route has neither methods nor conditions, for which the dispatch
		 * could go on.
		 */
		WITHOUT_METHODS,

		/** Ends if the pattern is known, or once the application was asked. */
		ONCE_CERTAIN,

		NEVER

	}

	/** Who knows the methods of a route. */
	enum Known {

		/** The route declares them. */
		DECLARED,

		/** The handler mapping, which is asked with a probe. */
		BY_PROBE,

		/** The handler mapping, which is asked once all others have refused. */
		BY_LATE_PROBE,

		/** Another server. */
		ELSEWHERE,

		/** The handler alone, once it serves the request. */
		NOWHERE;

		/**
		 * Return whether a route without declared methods takes all.
		 */
		boolean isWithoutAsking() {
			return this == DECLARED || this == ELSEWHERE;
		}

	}

}
