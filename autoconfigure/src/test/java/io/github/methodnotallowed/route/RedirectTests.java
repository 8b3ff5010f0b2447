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

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Redirect}.
 */
class RedirectTests {

	@ParameterizedTest
	@CsvSource({ "/shop/cart, /cart", "/shop, ''", "/shop/, /", "cart, /cart",
			"https://shop.example:8443/shop/cart?a=b, /cart", "/shopping/cart, ", "/, ",
			"https://other.example/shop/cart, ", "http://[, " })
	void leadsToAPathOfThisApplicationOrToNone(String location, @Nullable String target) {
		Redirect redirect = new Redirect("POST", "/shop/orders", "/shop", "shop.example", 302, location, 1);
		assertThat(redirect.target()).isEqualTo(target);
	}

}
