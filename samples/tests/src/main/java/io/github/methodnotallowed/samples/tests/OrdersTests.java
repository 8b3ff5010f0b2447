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

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;

/**
 * Tests of what the shop is there for.
 */
public abstract class OrdersTests extends RunningShop {

	@Test
	void takesChangesAndCancelsAnOrder() {
		String order = client().post()
			.uri("/orders")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("sku", "tea", "quantity", 2))
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.quantity")
			.isEqualTo(2)
			.returnResult()
			.getResponseHeaders()
			.getFirst("Location");
		client().patch()
			.uri(order)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("quantity", 3))
			.exchange()
			.expectStatus()
			.isOk();
		client().get().uri(order).exchange().expectBody().jsonPath("$.quantity").isEqualTo(3);
		client().get().uri("/orders").exchange().expectBody().jsonPath("$[0].sku").isEqualTo("tea");
		client().delete().uri(order).exchange().expectStatus().isNoContent();
		client().get().uri(order).exchange().expectStatus().isNotFound();
	}

	@Test
	void refusesAnOrderForNothing() {
		client().post()
			.uri("/orders")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("sku", "nothing", "quantity", 1))
			.exchange()
			.expectStatus()
			.isNotFound();
	}

	@Test
	void putsAndDeletesAnItem() {
		client().put()
			.uri("/items/pot")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("name", "Pot", "stock", 1))
			.exchange()
			.expectStatus()
			.isNoContent();
		client().get().uri("/items/pot").exchange().expectBody().jsonPath("$.name").isEqualTo("Pot");
		client().get().uri("/stock/pot").exchange().expectBody().jsonPath("$.pot").isEqualTo(1);
		client().delete().uri("/items/pot").exchange().expectStatus().isNoContent();
		client().get().uri("/items/pot").exchange().expectStatus().isNotFound();
	}

}
