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

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What finds and serves a route; it decides what the declared methods imply.
 *
 * @since 0.1.0
 */
public enum RouteKind {

	/**
	 * An annotated controller method or actuator operation: {@code HEAD} follows
	 * {@code GET}, and a path match without a method match ends the dispatch.
	 */
	ANNOTATED(Rule.ANSWERS_OPTIONS),

	/**
	 * A functional route: serves exactly the requests that its predicates match; all
	 * others go on to the next handler mapping.
	 */
	FUNCTIONAL(Rule.IN_DECLARED_ORDER),

	/** A handler at a URL pattern that states its methods. */
	HANDLER(Rule.ANSWERS_OPTIONS, Rule.BY_URL),

	/** Static resources: as {@link #HANDLER}, if the resource exists. */
	RESOURCE(Rule.ANSWERS_OPTIONS, Rule.BY_URL),

	/**
	 * Handler methods behind a handler mapping that asks others. Which of them there are
	 * depends on the path, and they tell their methods when asked.
	 */
	DELEGATED(Rule.ASKED),

	/**
	 * A handler mapping that cannot be looked into. It is asked for each request that
	 * nobody else serves.
	 */
	FOREIGN(Rule.ASKED),

	/**
	 * A route of a gateway: all that it takes is up to somebody else, {@code HEAD} and
	 * {@code OPTIONS} as well.
	 */
	PROXIED(Rule.IN_DECLARED_ORDER, Rule.BEYOND_ASKING),

	/** A handler that decides itself. */
	UNKNOWN(Rule.ASKED, Rule.BY_URL, Rule.BEYOND_ASKING);

	private final Set<Rule> rules;

	RouteKind(Rule... rules) {
		this.rules = EnumSet.copyOf(Arrays.asList(rules));
	}

	/**
	 * Return whether Spring answers {@code OPTIONS} on such a route.
	 */
	boolean answersOptions() {
		return this.rules.contains(Rule.ANSWERS_OPTIONS);
	}

	/**
	 * Return whether only the application can say which methods there are.
	 */
	boolean isAsked() {
		return this.rules.contains(Rule.ASKED);
	}

	/**
	 * Return whether nobody can be asked about a request without serving it.
	 * @return whether only the dispatch itself gives the answer
	 */
	public boolean isBeyondAsking() {
		return this.rules.contains(Rule.BEYOND_ASKING);
	}

	/**
	 * Return whether the route with the most specific pattern is the only one that counts
	 * in its handler mapping.
	 * @return whether it belongs to a URL handler mapping
	 */
	public boolean isByUrl() {
		return this.rules.contains(Rule.BY_URL);
	}

	/**
	 * Return whether the order counts in which the routes were declared, and not how
	 * specific their patterns are.
	 */
	boolean isInDeclaredOrder() {
		return this.rules.contains(Rule.IN_DECLARED_ORDER);
	}

	private enum Rule {

		ANSWERS_OPTIONS, ASKED, BEYOND_ASKING, BY_URL, IN_DECLARED_ORDER

	}

}
