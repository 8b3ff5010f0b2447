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

package io.github.methodnotallowed.contract;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PathTemplate}.
 */
class PathTemplateTests {

	@ParameterizedTest
	@CsvSource(delimiter = ' ',
			value = { "/orders/{id} /orders/{}", "/orders/{orderId:[0-9]+} /orders/{}",
					"/orders/{id:[0-9]{3}} /orders/{}", "/orders/{id:a\\}b} /orders/{}", "/orders/* /orders/{}",
					"/files/{*rest} /files/**", "/files/** /files/**", "/{a}-{b}.{c:x|y} /{}-{}.{}",
					"/v1/{name}:cancel /v1/{}:cancel", "/orders/ /orders/", "/caf%C3%A9 /café", "/100% /100%",
					"/a//b /a//b", "/open{ /open{}" })
	void takesOnlyTheStructure(String text, String structure) {
		assertThat(PathTemplate.of(text).structure()).isEqualTo(structure);
	}

	@Test
	void letsTheLastVariableTakeTheRest() {
		assertThat(PathTemplate.of("/files/{path}").openEnded()).isEqualTo("/files/**");
		assertThat(PathTemplate.of("/files/{path}.txt").openEnded()).isEqualTo("/files/{}.txt");
	}

	@Test
	void takesOffABasePathAsWholeSegmentsOnly() {
		assertThat(PathTemplate.of("/shop/orders").without("/shop").text()).isEqualTo("/orders");
		assertThat(PathTemplate.of("/shopping").without("/shop").text()).isEqualTo("/shopping");
		assertThat(PathTemplate.of("/shop").without("/shop").structure()).isEqualTo("/");
	}

}
