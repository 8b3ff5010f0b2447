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

import java.util.List;
import java.util.stream.Stream;

import io.github.methodnotallowed.route.FunctionalMethods;

/**
 * A generated application.
 *
 * @param annotated the annotated routes that are there from the start
 * @param late the annotated routes that come and go at run time
 * @param routers the router function beans
 * @param urls the handlers at URL patterns
 * @param resources the pattern of the static resources; empty for none
 * @param files the paths of the static resources below that pattern
 * @param order the names of the handler mappings in dispatch order
 * @param observed whether the starter's own handler mapping holds the annotated routes
 * @param functional what the starter's functional routes answer
 * @param requests the requests
 */
record ApplicationSpec(List<RouteSpec> annotated, List<RouteSpec> late, List<RouterSpec> routers, List<UrlSpec> urls,
		String resources, List<String> files, List<String> order, boolean observed, FunctionalMethods functional,
		List<RequestSpec> requests) {

	/**
	 * Return whether a route that dispatch comes to names a method for a path.
	 */
	boolean registers(String method, String path) {
		return (isReached("annotated", path) && Stream.concat(this.annotated.stream(), this.late.stream())
			.anyMatch((route) -> route.registers(method, path)
					|| (method.equals("HEAD") && route.registers("GET", path))))
				|| (isReached("router", path)
						&& this.routers.stream().anyMatch((router) -> router.registers(method, path)));
	}

	/**
	 * Return whether no URL handler ends the dispatch in front of a handler mapping.
	 */
	private boolean isReached(String mapping, String path) {
		List<String> before = this.order.subList(0, this.order.indexOf(mapping));
		return !(before.contains("urls") && this.urls.stream().anyMatch((url) -> url.matches(path)))
				&& !(before.contains("resources") && !this.resources.isEmpty() && Paths.matches(this.resources, path));
	}

	/**
	 * Return whether an annotated route accepts a method for a path, but not any request.
	 */
	boolean accepts(String method, String path) {
		return Stream.concat(this.annotated.stream(), this.late.stream())
			.anyMatch((route) -> route.condition() != Condition.NONE && route.matches("", path)
					&& (route.methods().isEmpty() || route.methods().contains(method)
							|| (method.equals("HEAD") && route.methods().contains("GET"))));
	}

	/**
	 * Return whether an annotated route with a path names no method, and so takes all.
	 */
	boolean takesAnyMethod(String path) {
		return Stream.concat(this.annotated.stream(), this.late.stream())
			.anyMatch((route) -> route.methods().isEmpty() && route.matches("", path));
	}

	/**
	 * Return this application as it is while the late routes are not registered.
	 */
	ApplicationSpec withoutLateRoutes() {
		return new ApplicationSpec(this.annotated, List.of(), this.routers, this.urls, this.resources, this.files,
				this.order, this.observed, this.functional, this.requests);
	}

}
