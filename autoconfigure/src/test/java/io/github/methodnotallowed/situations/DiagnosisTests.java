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

package io.github.methodnotallowed.situations;

import java.util.List;
import java.util.Map;

import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.diagnosis.RedirectWarning;
import io.github.methodnotallowed.diagnosis.RefusalDiagnosis;
import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the diagnosis as an application has it, on both stacks.
 */
@ExtendWith(OutputCaptureExtension.class)
class DiagnosisTests {

	private static final RawRequest FORM = RawRequest.of("POST /products/7")
		.withField("Content-Type: application/x-www-form-urlencoded")
		.withContent("_method=delete");

	@ParameterizedTest
	@MethodSource("io.github.methodnotallowed.situations.Shop#stacks")
	void redirectThatLosesTheMethodIsLoggedBeforeAnybodyFollowsIt(String stack, CapturedOutput output)
			throws Exception {
		try (Shop shop = Shop.start(stack, Map.of("logging.level.io.github.methodnotallowed", "warn"))) {
			RawConnection.exchange(shop.port(), RawRequest.of("POST /old-orders"));
			RawConnection.exchange(shop.port(), RawRequest.of("POST /old-orders"));
			RawConnection.exchange(shop.port(), RawRequest.of("POST /start"));
			List<RedirectWarning> warnings = shop.context().getBean(RefusalDiagnosis.class).warnings();
			assertThat(warnings).hasSize(1)
				.allMatch((warning) -> warning.toString()
					.startsWith("POST /old-orders is answered with 301 to /orders, which takes POST, OPTIONS only"));
			assertThat(output.getAll()).containsOnlyOnce(warnings.get(0).toString());
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.methodnotallowed.situations.Shop#stacks")
	void overrideThatIsAppliedTellsBothMethods(String stack) throws Exception {
		try (Shop shop = Shop.start(stack, Map.of("spring.profiles.active", "method-filter"))) {
			RawConnection.exchange(shop.port(), FORM);
			MethodNotAllowed refusal = shop.refusals().last();
			assertThat(refusal.causes().toString()).as(refusal.toString())
				.startsWith("[Cause[code=override-applied,")
				.contains("POST", "DELETE");
			RawConnection.exchange(shop.port(), RawRequest.of("POST /orders/7?_method=LOCK").withContent("x"));
			assertThat(shop.refusals().last().causes().get(0).code()).isEqualTo("path-segment-extra");
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.methodnotallowed.situations.Shop#stacks")
	void clientIsToldItsOwnMistakeOnlyIfItIsToBe(String stack) throws Exception {
		RawRequest request = RawRequest.of("patch /profile");
		try (Shop shop = Shop.start(stack, Map.of("method-not-allowed.problem.members", "detail, hint"))) {
			RawResponse answer = RawConnection.exchange(shop.port(), request);
			assertThat(answer.text()).contains("\"hint\":\"Method names are case-sensitive: send PATCH.\"");
			RawResponse nearby = RawConnection.exchange(shop.port(), RawRequest.of("DELETE /orders"));
			assertThat(nearby.text()).doesNotContain("hint", "{id}");
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.methodnotallowed.situations.Shop#stacks")
	void documentIsNamedToThoseWhoRunTheApplicationOnly(String stack) throws Exception {
		try (Shop shop = Shop.start(stack, Map.of("method-not-allowed.problem.members",
				"detail, hint, method, allowedMethods", "management.endpoints.web.exposure.include", "*"))) {
			RawResponse answer = RawConnection.exchange(shop.port(), RawRequest.of("DELETE /tags/summer"));
			assertThat(answer.status()).isEqualTo(405);
			assertThat(answer.toString() + answer.text()).doesNotContain("openapi", "document", "hint", ".yaml");
			Cause cause = shop.refusals().last().causes().get(0);
			assertThat(cause.code()).isEqualTo("documented-not-served");
			assertThat(cause.evidence()).startsWith("The document has DELETE /tags/{tag} (")
				.endsWith("situations/openapi.yaml:10:5), the router does not have it");
			assertThat(RawConnection.exchange(shop.port(), RawRequest.of("GET /actuator/methodnotallowed")).text())
				.contains("\"cause\":\"documented-not-served\"", "\"kind\":\"NOT_SERVED\",\"method\":\"DELETE\"");
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.methodnotallowed.situations.Shop#stacks")
	void documentCountsBehindAContextPath(String stack) throws Exception {
		try (Shop shop = Shop.start(stack,
				Map.of("server.servlet.context-path", "/app", "spring.webflux.base-path", "/app"))) {
			assertThat(cause(shop, "DELETE /app/tags/summer", "Accept: */*")).isEqualTo("documented-not-served");
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.methodnotallowed.situations.Shop#stacks")
	void documentIsNoCauseWhereARouteHasTheMethod(String stack) throws Exception {
		try (Shop shop = Shop.start(stack, Map.of())) {
			RawConnection.exchange(shop.port(), RawRequest.of("POST /closed"));
			assertThat(shop.refusals().last().causes()).extracting(Cause::code)
				.startsWith("refused-by-handler")
				.doesNotContain("documented-not-served");
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.methodnotallowed.situations.Shop#stacks")
	void documentThatIsBrokenOrIgnoredIsNoCause(String stack) throws Exception {
		for (Map<String, String> properties : List.of(Map.of("method-not-allowed.contract.on-drift", "ignore"),
				Map.of("method-not-allowed.contract.location", "classpath:/situations/clients.txt"))) {
			try (Shop shop = Shop.start(stack, properties)) {
				assertThat(cause(shop, "DELETE /tags/summer", "Accept: */*")).isEqualTo("wrong-method");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.methodnotallowed.situations.Shop#stacks")
	void nothingIsExaminedIfItIsOff(String stack) throws Exception {
		try (Shop shop = Shop.start(stack, Map.of("method-not-allowed.diagnosis.enabled", "false"))) {
			RawResponse answer = RawConnection.exchange(shop.port(), FORM);
			assertThat(answer.status()).isEqualTo(405);
			MethodNotAllowed refusal = shop.refusals().last();
			assertThat(refusal.causes()).isEmpty();
			assertThat(refusal.clues()).isNull();
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.methodnotallowed.situations.Shop#stacks")
	void pathsCountBehindAContextPath(String stack) throws Exception {
		try (Shop shop = Shop.start(stack, Map.of("server.servlet.context-path", "/app", "spring.webflux.base-path",
				"/app", "spring.web.resources.static-locations", "classpath:/none/"))) {
			assertThat(cause(shop, "GET /app/", "User-Agent: okhttp/5.1.0")).isEqualTo("redirected-to-context-root");
			RawConnection.exchange(shop.port(), RawRequest.of("POST /app/old-orders"));
			assertThat(cause(shop, "GET /app/orders", "Accept: */*")).isEqualTo("redirected-by-application");
			assertThat(cause(shop, "DELETE /app/orders?id=7", "Accept: */*")).isEqualTo("id-in-query");
		}
	}

	private static String cause(Shop shop, String request, String field) throws Exception {
		RawConnection.exchange(shop.port(), RawRequest.of(request).withField(field));
		return shop.refusals().last().causes().get(0).code();
	}

	@ParameterizedTest
	@MethodSource("io.github.methodnotallowed.situations.Shop#stacks")
	void nothingSecretIsKept(String stack) throws Exception {
		try (Shop shop = Shop.start(stack, Map.of())) {
			RawConnection.exchange(shop.port(),
					RawRequest.of("GET /payments?token=s3cret&id=s3cret")
						.withField("Authorization: Bearer s3cret")
						.withField("Cookie: SESSION=s3cret")
						.withField("X-Api-Key: s3cret")
						.withField("X-Forwarded-For: s3cret")
						.withField("Referer: http://localhost/?code=s3cret")
						.withField("X-Original-URI: /x?code=s3cret")
						.withContent("s3cret"));
			MethodNotAllowed refusal = shop.refusals().last();
			assertThat(refusal.clues().toString() + refusal.causes()).doesNotContain("s3cret");
		}
	}

}
