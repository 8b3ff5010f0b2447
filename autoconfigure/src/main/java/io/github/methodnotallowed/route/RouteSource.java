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

import org.springframework.http.HttpMethod;

/**
 * One handler mapping, seen as the routes that it has now.
 *
 * @since 0.1.0
 */
public interface RouteSource {

	/**
	 * The method of a probe that must reach no handler: no application maps it.
	 */
	HttpMethod PROBE = HttpMethod.valueOf("PROBE");

	/**
	 * Return the name of the handler mapping.
	 * @return the bean name
	 */
	String name();

	/**
	 * Return a mark that stays equal as long as the routes stay the same. It is asked for
	 * before each refusal.
	 * @return the mark
	 */
	Object version();

	/**
	 * Tell of all routes. A source whose routes change without a new
	 * {@linkplain #version() version} goes on to tell of each change.
	 * @param listener told of the routes, later possibly by several threads
	 */
	void read(ChangeListener listener);

	/**
	 * Hears of routes that come and go at run time.
	 */
	interface ChangeListener {

		/**
		 * Called before dispatch can see the route.
		 * @param route the new route
		 */
		void added(Route route);

		/**
		 * Called after dispatch has stopped to see the route.
		 * @param route the former route
		 */
		void removed(Route route);

	}

}
