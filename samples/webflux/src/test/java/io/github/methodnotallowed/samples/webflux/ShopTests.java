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

package io.github.methodnotallowed.samples.webflux;

import java.util.List;

import io.github.methodnotallowed.samples.tests.ContextPathTests;
import io.github.methodnotallowed.samples.tests.ContractTests;
import io.github.methodnotallowed.samples.tests.DocumentedAnswersTests;
import io.github.methodnotallowed.samples.tests.DocumentedLogTests;
import io.github.methodnotallowed.samples.tests.EndpointPageTests;
import io.github.methodnotallowed.samples.tests.EndpointTests;
import io.github.methodnotallowed.samples.tests.GuideTests;
import io.github.methodnotallowed.samples.tests.OrdersTests;
import io.github.methodnotallowed.samples.tests.ProblemDetailsTests;
import io.github.methodnotallowed.samples.tests.RefusalTests;
import io.github.methodnotallowed.samples.tests.RunningShop;
import io.github.methodnotallowed.samples.tests.SignalsTests;
import io.github.methodnotallowed.samples.tests.WithoutStarterTests;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * All tests of the shop, on WebFlux.
 */
class ShopTests {

	@Nested
	class Refusals extends RefusalTests {

	}

	@Nested
	class Orders extends OrdersTests {

	}

	@Nested
	class Contract extends ContractTests {

		@Test
		void isWhatSpringdocSays() {
			contract().excluding("/").verifyAgainst("/v3/api-docs");
		}

	}

	@Nested
	class Security extends RunningShop {

		@Test
		void tellsNobodyTheMethodsBeforeTheLogin() {
			for (String method : List.of("GET", "DELETE", "PUT", "OPTIONS")) {
				client().method(HttpMethod.valueOf(method))
					.uri("/admin/orders")
					.exchange()
					.expectStatus()
					.isUnauthorized()
					.expectHeader()
					.doesNotExist(HttpHeaders.ALLOW);
			}
		}

		@Test
		void tellsAnAdministratorTheMethods() {
			administrator().put()
				.uri("/admin/orders")
				.exchange()
				.expectStatus()
				.isEqualTo(405)
				.expectHeader()
				.valueEquals(HttpHeaders.ALLOW, "GET, HEAD, DELETE, OPTIONS");
			administrator().delete().uri("/admin/orders").exchange().expectStatus().isNoContent();
			administrator().get().uri("/admin/orders").exchange().expectBody(String.class).isEqualTo("0");
		}

	}

	@Nested
	class Endpoint extends EndpointTests {

	}

	@Nested
	class EndpointPage extends EndpointPageTests {

	}

	@Nested
	class Signals extends SignalsTests {

	}

	@Nested
	class DocumentedLog extends DocumentedLogTests {

	}

	@Nested
	class Guide extends GuideTests {

	}

	@Nested
	class ContextPath extends ContextPathTests {

	}

	@Nested
	class ProblemDetails extends ProblemDetailsTests {

	}

	@Nested
	class Documentation extends DocumentedAnswersTests {

	}

	@Nested
	class WithoutStarter extends WithoutStarterTests {

		@Test
		void sendsNoAllow() {
			client().delete().uri("/orders").exchange().expectHeader().doesNotExist(HttpHeaders.ALLOW);
		}

	}

}
