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

package io.github.methodnotallowed.actuate;

import java.util.List;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What a path answers, and why.
 *
 * @param path the path within the application, encoded
 * @param allowedMethods the methods that are certainly accepted
 * @param dependsOnRequest the handler mappings that decide for each request
 * @param routes all routes whose pattern matches the path, in dispatch order
 * @since 0.1.0
 */
public record PathDescriptor(String path, List<String> allowedMethods, List<String> dependsOnRequest,
		List<CandidateDescriptor> routes) implements OperationResponseBody {

	static PathDescriptor of(String path, List<Route> candidates, MatchedRoutes reached) {
		List<String> dependsOnRequest = reached.routes()
			.stream()
			.filter(Route::conditional)
			.map((route) -> route.source().name())
			.distinct()
			.toList();
		return new PathDescriptor(path, reached.allowed().names(), dependsOnRequest,
				candidates.stream().map((route) -> CandidateDescriptor.of(route, reached)).toList());
	}

	/**
	 * A route whose pattern matches the path.
	 *
	 * @param pattern the path pattern, or {@code null} if it cannot be told
	 * @param declaredMethods the methods that it declares; empty if none are, which means
	 * all
	 * @param source the name of the handler mapping
	 * @param handler the handler
	 * @param counts whether its methods are allowed methods of the path
	 * @param reason why they are or are not
	 */
	public record CandidateDescriptor(@Nullable String pattern, List<String> declaredMethods, String source,
			String handler, Counts counts, String reason) {

		private static CandidateDescriptor of(Route route, MatchedRoutes reached) {
			Counts counts = !reached.routes().contains(route) ? Counts.NEVER
					: route.conditional() ? Counts.DEPENDS : Counts.ALWAYS;
			String reason = switch (counts) {
				case ALWAYS -> "Its pattern matches the path.";
				case DEPENDS -> condition(route.kind());
				case NEVER -> obstacle(route, reached.routes());
			};
			return new CandidateDescriptor((route.pattern() != null) ? route.pattern().getPatternString() : null,
					AllowedMethods.of(route.methods()).names(), route.source().name(), route.handler(), counts, reason);
		}

		private static String condition(RouteKind kind) {
			return switch (kind) {
				case FUNCTIONAL -> "Its predicates look at more than method and path.";
				case RESOURCE -> "The resource may or may not exist.";
				default -> "The handler alone knows its methods.";
			};
		}

		private static String obstacle(Route route, List<Route> reached) {
			if (reached.isEmpty()) {
				return "It was removed meanwhile.";
			}
			boolean passedBy = reached.stream().anyMatch((other) -> other.source() == route.source());
			return passedBy ? "A more specific pattern of the same handler mapping is chosen."
					: "Dispatch ends at " + reached.get(reached.size() - 1).source().name() + ".";
		}

	}

	/**
	 * Whether the methods of a route are allowed methods of a path.
	 */
	public enum Counts {

		/** For every request. */
		ALWAYS,

		/** Only the application can say, and it is asked with each request. */
		DEPENDS,

		/** For no request. */
		NEVER

	}

}
