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

import java.time.Clock;
import java.util.List;

import io.github.methodnotallowed.actuate.DriftDescriptor.DifferenceDescriptor;
import io.github.methodnotallowed.contract.DriftSettings;
import io.github.methodnotallowed.contract.DriftWatch;
import io.github.methodnotallowed.route.FunctionalMethods;
import io.github.methodnotallowed.route.HiddenPaths;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.route.TestRoutes;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link DriftDescriptor}, as the endpoint has it.
 */
class DriftDescriptorTests {

	private final TestRoutes routes = new TestRoutes("mapping");

	private final RouteTable table = new RouteTable(() -> List.of(this.routes), new FunctionalMethods(true, true));

	@Test
	void namesEachDifferenceAndItsPlace() {
		this.routes.annotated("/orders/{id}", "shop.Orders#handle()", "GET", "PUT");
		DriftDescriptor drift = drift("/orders/{id}: {get: {}, delete: {}, patch: {x-drift-exclude: not yet}}");
		assertThat(drift.document()).isEqualTo("openapi.yaml");
		assertThat(drift.problem()).isNull();
		assertThat(drift.compared()).isEqualTo(3);
		assertThat(drift.differences()).containsExactly(
				new DifferenceDescriptor("NOT_DOCUMENTED", "PUT", "/orders/{id}",
						"served, but not documented, shop.Orders#handle()", "openapi.yaml", 3, 3, null),
				new DifferenceDescriptor("NOT_SERVED", "DELETE", "/orders/{id}",
						"documented, but not served, the path has GET, PUT", "openapi.yaml", 3, 27, null));
		assertThat(drift.accepted()).extracting(DifferenceDescriptor::method, DifferenceDescriptor::reason)
			.containsExactly(tuple("PATCH", "not yet"));
		assertThat(drift.notJudged()).isEmpty();
	}

	@Test
	void followsRoutesThatComeAtRunTime() {
		MethodNotAllowedEndpoint endpoint = endpoint("/orders: {get: {}, post: {}}");
		this.routes.annotated("/orders", "one", "GET");
		assertThat(endpoint.overview().drift()).isNotNull()
			.satisfies((drift) -> assertThat(drift.differences()).hasSize(1));
		this.routes.annotated("/orders", "two", "POST");
		assertThat(endpoint.overview().drift()).isNotNull()
			.satisfies((drift) -> assertThat(drift.differences()).isEmpty());
	}

	@Test
	void saysWhyNothingIsCompared() {
		DriftDescriptor drift = drift("orders: {}");
		assertThat(drift.problem()).isEqualTo("openapi.yaml:3:3: The path 'orders' must begin with '/'.");
		assertThat(drift.differences()).isEmpty();
	}

	@Test
	void isAbsentWithoutADocument() {
		assertThat(endpoint((DriftWatch) null).overview().drift()).isNull();
	}

	private DriftDescriptor drift(String paths) {
		DriftDescriptor drift = endpoint(paths).overview().drift();
		assertThat(drift).isNotNull();
		return drift;
	}

	private MethodNotAllowedEndpoint endpoint(String paths) {
		return endpoint(new DriftWatch(this.table, new MockEnvironment(),
				new DocumentResource("openapi: 3.1.0\npaths:\n  " + paths), DriftSettings.defaults()));
	}

	private MethodNotAllowedEndpoint endpoint(DriftWatch drift) {
		return new MethodNotAllowedEndpoint(this.table, HiddenPaths.NONE,
				new Findings(this.table, new StaticApplicationContext(), List::of, List::of),
				new RefusalRecorder(0, Clock.systemUTC()), Bystander.Lookup.NONE, drift);
	}

}
