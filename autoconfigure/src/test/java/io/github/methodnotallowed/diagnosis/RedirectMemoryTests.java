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

package io.github.methodnotallowed.diagnosis;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.github.methodnotallowed.route.FunctionalMethods;
import io.github.methodnotallowed.route.Redirect;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.route.TestRoutes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RedirectMemory} and {@link RedirectWarnings}.
 */
class RedirectMemoryTests {

	private final AtomicLong now = new AtomicLong();

	private final RedirectMemory memory = new RedirectMemory(this.now::get);

	private final RouteTable table = new RouteTable(() -> List.of(source()), new FunctionalMethods(true, true));

	@Test
	void redirectExplainsOneRequestOfItsClient() {
		this.memory.add(redirect("POST", 302, 1), "/orders", this.table);
		assertThat(this.memory.take("/orders", 2, "GET")).isNull();
		assertThat(this.memory.take("/orders", 1, "DELETE")).isNull();
		assertThat(this.memory.take("/orders", 1, "GET")).isNotNull();
		assertThat(this.memory.take("/orders", 1, "GET")).isNull();
	}

	@Test
	void redirectIsForgottenAfterAWhile() {
		this.memory.add(redirect("POST", 302, 1), "/orders", this.table);
		this.now.set(11_000_000_000L);
		assertThat(this.memory.take("/orders", 1, "GET")).isNull();
	}

	@Test
	void redirectThatIsServedIsNotRemembered() {
		this.memory.add(redirect("GET", 302, 1), "/pages", this.table);
		this.memory.add(redirect("POST", 302, 1), "/nowhere", this.table);
		assertThat(this.memory.take("/pages", 1, "GET")).isNull();
		assertThat(this.memory.take("/nowhere", 1, "GET")).isNull();
	}

	@Test
	void redirectThatLosesTheMethodIsWarnedOfOnce() {
		RedirectWarnings warnings = new RedirectWarnings();
		for (int client = 0; client < 1000; client++) {
			warnings.check(redirect("POST", 302, client), "/orders", this.table);
			warnings.check(redirect("POST", 307, client), "/orders", this.table);
			warnings.check(redirect("GET", 302, client), "/orders", this.table);
			warnings.check(redirect("POST", 302, client), "/pages", this.table);
			warnings.check(new Redirect("POST", "/any/" + client, "", "localhost", 303, "/orders", client), "/orders",
					this.table);
		}
		assertThat(warnings.all()).map((warning) -> warning.from() + " " + warning.status())
			.containsExactly("POST /pages 302", "POST /any/0 303");
	}

	@Test
	void targetIsAPathOfThisApplicationOnly() {
		assertThat(target("/app/orders?x=1")).isEqualTo("/orders");
		assertThat(target("http://shop.example:8080/app/orders/")).isEqualTo("/orders/");
		assertThat(target("orders")).isEqualTo("/orders");
		assertThat(target("https://elsewhere.example/app/orders")).isNull();
		assertThat(target("/other")).isNull();
		assertThat(target("//a b")).isNull();
	}

	private static String target(String location) {
		return new Redirect("POST", "/app/old", "/app", "shop.example", 302, location, 0).target();
	}

	private static Redirect redirect(String method, int status, int client) {
		return new Redirect(method, "/pages", "", "localhost", status, "/orders", client);
	}

	private static TestRoutes source() {
		TestRoutes routes = new TestRoutes("source");
		routes.annotated("/orders", "orders", "POST");
		routes.annotated("/pages", "pages", "GET", "POST");
		return routes;
	}

}
