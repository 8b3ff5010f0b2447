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

package io.github.methodnotallowed.samples.tests;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what somebody reads on the console who has just started the shop.
 */
@TestPropertySource(properties = "spring.main.banner-mode=off")
@ExtendWith(OutputCaptureExtension.class)
public abstract class GuideTests extends RunningShop {

	@Test
	void saysWhatToTryAndOnceWhatBecameOfIt(CapturedOutput output) {
		assertThat(output).contains("curl -i -X DELETE " + address("/orders"), "the page " + address("/"));
		client().delete().uri("/orders").exchange();
		client().delete().uri("/orders").exchange();
		assertThat(output.getOut())
			.containsOnlyOnce("DELETE /orders came back with 405 and \"Allow: GET, HEAD, POST, OPTIONS\".")
			.contains("  why: DELETE is served at /orders/{number}", address("/actuator/methodnotallowed"));
	}

}
