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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.methodnotallowed.route.FunctionalMethods;

/**
 * A generated application.
 *
 * @param parts its routes, handlers and requests
 * @param order the names of the handler mappings in dispatch order
 * @param observed whether the starter's own handler mapping holds the annotated routes
 * @param functional what the starter's functional routes answer
 */
record ApplicationSpec(List<Part> parts, List<String> order, boolean observed, FunctionalMethods functional) {

	List<RouteSpec> annotated() {
		return parts(Part.Kind.ANNOTATED, RouteSpec.class);
	}

	List<RouteSpec> late() {
		return parts(Part.Kind.LATE, RouteSpec.class);
	}

	List<RouterSpec> routers() {
		return parts(Part.Kind.ROUTER, RouterSpec.class);
	}

	List<UrlSpec> urls() {
		return parts(Part.Kind.URL, UrlSpec.class);
	}

	List<ForeignSpec> foreign() {
		return parts(Part.Kind.FOREIGN, ForeignSpec.class);
	}

	List<RouteSpec> gateway() {
		return parts(Part.Kind.GATEWAY, RouteSpec.class);
	}

	List<ResourceSpec> resources() {
		return parts(Part.Kind.RESOURCES, ResourceSpec.class);
	}

	List<RequestSpec> requests() {
		return parts(Part.Kind.REQUEST, RequestSpec.class);
	}

	private <T> List<T> parts(Part.Kind kind, Class<T> type) {
		return this.parts.stream().filter((part) -> part.kind() == kind).map(Part::spec).map(type::cast).toList();
	}

	/**
	 * Return whether a route that dispatch comes to names a method for a path.
	 */
	boolean registers(String method, String path) {
		return (isReached("annotated", path) && allAnnotated().anyMatch(
				(route) -> route.registers(method, path) || (method.equals("HEAD") && route.registers("GET", path))))
				|| (isReached("router", path)
						&& routers().stream().anyMatch((router) -> router.registers(method, path)));
	}

	/**
	 * Return whether no URL handler ends the dispatch in front of a handler mapping.
	 */
	private boolean isReached(String mapping, String path) {
		List<String> before = this.order.subList(0, this.order.indexOf(mapping));
		return !(before.contains("urls") && urls().stream().anyMatch((url) -> url.matches(path)))
				&& !(before.contains("resources")
						&& resources().stream().anyMatch((resource) -> Paths.matches(resource.pattern(), path)));
	}

	private Stream<RouteSpec> allAnnotated() {
		return Stream.concat(annotated().stream(), late().stream());
	}

	/**
	 * Return whether an annotated route accepts a method for a path, but not any request.
	 */
	boolean accepts(String method, String path) {
		return allAnnotated().anyMatch((route) -> route.condition() != Condition.NONE && route.matches("", path)
				&& (route.methods().isEmpty() || route.methods().contains(method)
						|| (method.equals("HEAD") && route.methods().contains("GET"))));
	}

	/**
	 * Return whether an annotated route with a path names no method, and so takes all.
	 */
	boolean takesAnyMethod(String path) {
		return allAnnotated().anyMatch((route) -> route.methods().isEmpty() && route.matches("", path));
	}

	/**
	 * Return whether a foreign handler mapping has a handler for a method at a path.
	 */
	boolean takesForeign(String method, String path) {
		return foreign().stream().anyMatch((foreign) -> foreign.takes(method, path));
	}

	/**
	 * Return whether a gateway sends a method on from a path by a route that nobody can
	 * read.
	 */
	boolean maySendOn(String method, String path) {
		return gateway().stream()
			.anyMatch((route) -> route.isUnreadable() && route.matches("", path)
					&& (route.methods().isEmpty() || route.methods().contains(method)));
	}

	/**
	 * Return this application as it is while the late routes are not registered.
	 */
	ApplicationSpec withoutLateRoutes() {
		return with(this.parts.stream().filter((part) -> part.kind() != Part.Kind.LATE).toList());
	}

	/**
	 * Return what is left of this application without one of its parts, for each.
	 */
	Stream<ApplicationSpec> smaller() {
		return Shrinker.without(this.parts, Part::smaller).map(this::with);
	}

	private ApplicationSpec with(List<Part> parts) {
		return new ApplicationSpec(parts, this.order, this.observed, this.functional);
	}

	/**
	 * Return a line for each part.
	 */
	@Override
	public String toString() {
		return Stream.concat(this.parts.stream(), Stream.of(this.order, "observed=" + this.observed, this.functional))
			.map(Object::toString)
			.collect(Collectors.joining("\n"));
	}

}
