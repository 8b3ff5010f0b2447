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
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.route.Route;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.http.HttpMethod;

/**
 * What a path answers, and why.
 *
 * @param path the path within the application, encoded
 * @param answers what each method would be answered
 * @param allowedMethods the methods that are certainly accepted
 * @param dependsOnRequest the handler mappings that decide for each request
 * @param routes all routes whose pattern matches the path, in dispatch order
 * @param bystanders the servlets and filters that may have the path
 * @param nearest a path like it that has a route, if it has none itself
 * @since 0.1.0
 */
public record PathDescriptor(String path, Map<String, Answer> answers, List<String> allowedMethods,
		List<String> dependsOnRequest, List<CandidateDescriptor> routes, List<Bystander> bystanders,
		@Nullable String nearest) implements OperationResponseBody {

	/**
	 * What a method would be answered.
	 */
	public enum Answer {

		/** The request is served. */
		SERVED,

		/** It is answered 405. */
		REFUSED,

		/** Nothing is there for this method or any other. */
		NOT_FOUND,

		/** More than path and method decides. */
		DEPENDS,

		/** Another servlet has the path. */
		ELSEWHERE

	}

	/**
	 * A route whose pattern matches the path.
	 *
	 * @param pattern the path pattern, or {@code null} if it cannot be told
	 * @param declaredMethods the methods that it declares; empty if none are, which means
	 * all
	 * @param source the name of the handler mapping
	 * @param handler the handler
	 * @param match whether it serves the request
	 * @param reason why it does or does not
	 */
	public record CandidateDescriptor(@Nullable String pattern, List<String> declaredMethods, String source,
			String handler, Match match, String reason) {

		static CandidateDescriptor of(Route route, Match match, String reason) {
			return new CandidateDescriptor((route.pattern() != null) ? route.pattern().getPatternString() : null,
					AllowedMethods.of(route.methods()).names(), route.source().name(), route.handler(), match, reason);
		}

		boolean isLike(CandidateDescriptor other) {
			return Objects.equals(this.pattern, other.pattern) && this.source.equals(other.source)
					&& this.match == other.match && this.reason.equals(other.reason);
		}

		CandidateDescriptor with(List<String> methods) {
			List<HttpMethod> all = Stream.concat(this.declaredMethods.stream(), methods.stream())
				.map(HttpMethod::valueOf)
				.toList();
			return new CandidateDescriptor(this.pattern, AllowedMethods.of(all).names(), this.source, this.handler,
					this.match, this.reason);
		}

	}

	/**
	 * Whether a route serves a request.
	 */
	public enum Match {

		/** It does. */
		SERVES,

		/** It takes the path, but something else of the request decides. */
		ALMOST,

		/** The dispatch does not come to it. */
		NO

	}

}
