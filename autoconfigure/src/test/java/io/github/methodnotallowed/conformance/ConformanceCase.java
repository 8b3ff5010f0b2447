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

package io.github.methodnotallowed.conformance;

import java.util.List;

import io.github.methodnotallowed.http.RawRequest;

/**
 * One line of the table on one stack.
 *
 * @param row the number of the row in the specification
 * @param stack the stack
 * @param condition what must hold for the case to exist, for example {@code on Netty}
 * @param given the variation of the application
 * @param mount what stands before the paths of the application
 * @param request the request
 * @param status the status
 * @param allow the value of {@code Allow}, or {@code -}
 * @param body the kind of body
 * @param clauses what else must hold
 */
record ConformanceCase(String row, Stack stack, String condition, String given, String mount, RawRequest request,
		int status, String allow, String body, List<String> clauses) {

	static final String NO_ALLOW = "-";

	boolean appliesTo(Stack stack, String engine) {
		return stack == this.stack && FrameworkVersion.meets(this.condition)
				&& (!this.condition.startsWith("on ") || this.condition.equals("on " + engine));
	}

	ConformanceCase with(RawRequest request) {
		return new ConformanceCase(this.row, this.stack, this.condition, this.given, this.mount, request, this.status,
				this.allow, this.body, this.clauses);
	}

	/**
	 * Return this case for an application whose paths begin with something more.
	 */
	ConformanceCase under(String mount) {
		String target = this.request.target();
		RawRequest moved = target.startsWith("/") ? this.request.withTarget(mount + target) : this.request;
		return new ConformanceCase(this.row, this.stack, this.condition, this.given, mount, moved, this.status,
				this.allow, this.body, this.clauses);
	}

	/**
	 * Return the same request for a path that does not exist.
	 */
	RawRequest elsewhere() {
		String path = this.request.target().substring(this.mount.length());
		return this.request.withTarget(this.mount + path.replaceFirst("[^.]+", "/nothing"));
	}

	/**
	 * Return whether {@code OPTIONS} for the same URL must tell the same {@code Allow}.
	 */
	boolean agreesWithOptions() {
		return this.status == 405 && this.allow.contains("OPTIONS") && !this.clauses.contains("own OPTIONS");
	}

	boolean isForManagement() {
		return this.clauses.contains("management port");
	}

	String describe(Deployment deployment) {
		return "row %s · %s · %s".formatted(this.row, deployment, this.request);
	}

}
