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

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Tests of what the shop is there for.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OrdersTests {

	@LocalServerPort
	private int port;

	private WebTestClient client;

	@BeforeEach
	void createClient() {
		this.client = WebTestClient.bindToServer().baseUrl("http://localhost:" + this.port).build();
	}

	@Test
	void takesChangesAndCancelsAnOrder() {
		String order = this.client.post()
			.uri("/orders")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("sku", "tea", "quantity", 2))
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.quantity")
			.isEqualTo(2)
			.returnResult()
			.getResponseHeaders()
			.getFirst("Location");
		this.client.patch()
			.uri(order)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("quantity", 3))
			.exchange()
			.expectStatus()
			.isOk();
		this.client.get().uri(order).exchange().expectBody().jsonPath("$.quantity").isEqualTo(3);
		this.client.get().uri("/orders").exchange().expectBody().jsonPath("$[0].sku").isEqualTo("tea");
		this.client.delete().uri(order).exchange().expectStatus().isNoContent();
		this.client.get().uri(order).exchange().expectStatus().isNotFound();
	}

	@Test
	void refusesAnOrderForNothing() {
		this.client.post()
			.uri("/orders")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("sku", "nothing", "quantity", 1))
			.exchange()
			.expectStatus()
			.isNotFound();
	}

	@Test
	void putsAndDeletesAnItem() {
		this.client.put()
			.uri("/items/pot")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("name", "Pot", "stock", 1))
			.exchange()
			.expectStatus()
			.isNoContent();
		this.client.get().uri("/items/pot").exchange().expectBody().jsonPath("$.name").isEqualTo("Pot");
		this.client.get().uri("/stock/pot").exchange().expectBody().jsonPath("$.pot").isEqualTo(1);
		this.client.delete().uri("/items/pot").exchange().expectStatus().isNoContent();
		this.client.get().uri("/items/pot").exchange().expectStatus().isNotFound();
	}

}
