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

package io.github.methodnotallowed.route;

import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HandlerDescription}.
 */
class HandlerDescriptionTests {

	@Test
	void describesALambdaWithoutItsNumbers() {
		Supplier<String> lambda = () -> "";
		assertThat(HandlerDescription.of(lambda)).isEqualTo(getClass().getName() + "$$Lambda");
	}

	@Test
	void describesAnObjectWithoutItsHashCode() {
		assertThat(HandlerDescription.of(new Object())).isEqualTo("java.lang.Object");
	}

	@Test
	void describesABeanByItsName() {
		assertThat(HandlerDescription.of("viewController")).isEqualTo("viewController");
	}

	@Test
	void keepsTheTextOfAHandlerThatHasOne() {
		Supplier<String> lambda = () -> "";
		assertThat(HandlerDescription.of("/a -> " + lambda + ", /b -> " + new Object() + "]"))
			.isEqualTo("/a -> " + getClass().getName() + "$$Lambda, /b -> java.lang.Object]");
	}

}
