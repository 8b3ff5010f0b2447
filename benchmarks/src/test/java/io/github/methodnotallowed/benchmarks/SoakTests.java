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

package io.github.methodnotallowed.benchmarks;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The short form of the {@link Soak}.
 */
class SoakTests {

	/**
	 * So long that the heap of a server that remembers each path, or each method, would
	 * grow by more than twice the bound.
	 */
	private static final String PADDING = "x".repeat(1500);

	private static final long HEAP = 400_000;

	@ParameterizedTest
	@EnumSource
	void keepsNothingOfRefusals(Stack stack) throws IOException {
		SoakRequests requests = new SoakRequests(8_000, 4_000, 800, PADDING);
		assertThat(Soak.run(stack, requests).missed(HEAP)).isEmpty();
	}

}
