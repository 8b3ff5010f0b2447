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

package io.github.methodnotallowed.samples.webmvc;

import java.util.stream.Stream;

import io.github.methodnotallowed.samples.tests.ContextPathTests;
import io.github.methodnotallowed.samples.tests.ContractTests;
import io.github.methodnotallowed.samples.tests.DocumentedAnswer;
import io.github.methodnotallowed.samples.tests.DocumentedAnswersTests;
import io.github.methodnotallowed.samples.tests.DocumentedLogTests;
import io.github.methodnotallowed.samples.tests.EndpointPageTests;
import io.github.methodnotallowed.samples.tests.EndpointTests;
import io.github.methodnotallowed.samples.tests.GuideTests;
import io.github.methodnotallowed.samples.tests.OrdersTests;
import io.github.methodnotallowed.samples.tests.ProblemDetailsTests;
import io.github.methodnotallowed.samples.tests.RefusalTests;
import io.github.methodnotallowed.samples.tests.SignalsTests;
import io.github.methodnotallowed.samples.tests.WithoutStarterTests;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * All tests of the shop, on Web MVC.
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

		@TestFactory
		Stream<DynamicTest> answersAsShownForWebMvc() {
			return answersAsShown("on Web MVC");
		}

	}

	@Nested
	class WithoutStarter extends WithoutStarterTests {

		@Test
		void sendsTheFieldsThatTheReadmeShows() {
			DocumentedAnswer shown = DocumentedAnswer.on("on Web MVC without the starter").findFirst().orElseThrow();
			RestTestClient.ResponseSpec answer = client().delete().uri(shown.path()).exchange();
			answer.expectStatus().isEqualTo(shown.status());
			shown.fields().forEach((name, value) -> answer.expectHeader().valueEquals(name, value));
		}

	}

}
