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

import java.time.Instant;
import java.util.List;

import io.github.methodnotallowed.actuate.RefusalRecorder.RecentRefusal;
import io.github.methodnotallowed.actuate.RefusalRecorder.RefusalCount;
import io.github.methodnotallowed.contract.DriftWatch;
import io.github.methodnotallowed.route.HiddenPaths;
import io.github.methodnotallowed.route.RouteTable;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.util.StringUtils;

/**
 * Shows which methods each path allows and why, and what was refused. Thread-safe.
 *
 * @since 0.1.0
 */
@Endpoint(id = "methodnotallowed", defaultAccess = Access.READ_ONLY)
public final class MethodNotAllowedEndpoint {

	private final RouteTable table;

	private final Findings findings;

	private final RefusalRecorder recorder;

	private final @Nullable DriftWatch drift;

	private final PathQuestion question;

	/**
	 * Create an endpoint.
	 * @param table the routes to show
	 * @param hidden the paths about whose methods clients are told nothing
	 * @param findings what to say about the routes
	 * @param recorder what was refused
	 * @param bystanders who may have a path beside the routes
	 * @param drift compares the document of the API with the routes, or {@code null} if
	 * there is none
	 */
	public MethodNotAllowedEndpoint(RouteTable table, HiddenPaths hidden, Findings findings, RefusalRecorder recorder,
			Bystander.Lookup bystanders, @Nullable DriftWatch drift) {
		this.table = table;
		this.findings = findings;
		this.recorder = recorder;
		this.drift = drift;
		this.question = new PathQuestion(table, hidden, bystanders);
	}

	/**
	 * Show everything, or what one path would answer.
	 * @param path the path within the application, encoded as in a URL
	 * @param method the method to ask about, or {@code null} for all
	 * @return an {@link OverviewDescriptor}, or a {@link PathDescriptor} if a path is
	 * given
	 */
	@ReadOperation
	public OperationResponseBody read(@Nullable String path, @Nullable String method) {
		return StringUtils.hasText(path) ? ask(path, method) : overview();
	}

	/**
	 * Tell what a path would answer, and why.
	 * @param segments the segments of the path within the application, decoded
	 * @param path the path, encoded as in a URL, which wins over its segments
	 * @param method the method to ask about, or {@code null} for all
	 * @return the answers, and all routes whose pattern matches
	 */
	@ReadOperation
	public PathDescriptor segments(@Selector(match = Selector.Match.ALL_REMAINING) String[] segments,
			@Nullable String path, @Nullable String method) {
		return ask(StringUtils.hasText(path) ? path : AskedPath.of(segments), method);
	}

	/**
	 * Forget the counters and the recent refusals.
	 */
	@DeleteOperation
	public void forget() {
		this.recorder.forget();
	}

	OverviewDescriptor overview() {
		return new OverviewDescriptor(this.recorder.since(), RouteDescriptor.of(this.table), this.findings.find(),
				(this.drift != null) ? DriftDescriptor.of(this.drift) : null, this.recorder.counts(),
				this.recorder.recent());
	}

	PathDescriptor ask(String path, @Nullable String method) {
		try {
			return this.question.ask(path, StringUtils.hasText(method) ? method : null);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidEndpointRequestException("Not a path: " + ex.getMessage(),
					"Write the path as it stands in a URL.", ex);
		}
	}

	/**
	 * All routes and refusals.
	 *
	 * @param since since when refusals are counted
	 * @param routes the routes, one entry a pattern
	 * @param findings what is worth a look
	 * @param drift how the document of the API and the routes differ, or {@code null} if
	 * no document is compared
	 * @param refusals the refusals since then by pattern, method and cause, the most
	 * frequent first
	 * @param recentRefusals the last refusals, the last one first
	 */
	public record OverviewDescriptor(Instant since, List<RouteDescriptor> routes, List<Finding> findings,
			@Nullable DriftDescriptor drift, List<RefusalCount> refusals,
			List<RecentRefusal> recentRefusals) implements OperationResponseBody {
	}

}
