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

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.web.method.HandlerMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Registrations}.
 */
class RegistrationsTests {

	private final Map<String, HandlerMethod> registered = new HashMap<>();

	private final Registrations<String> registrations = new Registrations<>(() -> this.registered);

	private final Set<String> known = new LinkedHashSet<>();

	RegistrationsTests() {
		this.registrations.observe(new Registrations.Observer<>() {

			@Override
			public void registering(String mapping, String handler) {
				RegistrationsTests.this.known.add(mapping);
			}

			@Override
			public void unregistered(String mapping) {
				RegistrationsTests.this.known.remove(mapping);
			}

		});
	}

	@Test
	void keepsARouteThatComesBackWhileItsWithdrawalIsLate() {
		this.registrations.register("GET /orders", "one", this::add);
		this.registered.clear();
		this.registrations.register("GET /orders", "another", () -> {
			this.registrations.withdraw("GET /orders");
			add();
		});
		assertThat(this.known).containsExactly("GET /orders");
	}

	@Test
	void withdrawsARouteThatCouldNotBeRegistered() {
		assertThatIllegalStateException().isThrownBy(() -> this.registrations.register("GET /orders", "one", () -> {
			throw new IllegalStateException("ambiguous");
		}));
		assertThat(this.known).isEmpty();
	}

	@Test
	void withdrawsARouteThatIsGone() {
		this.registrations.register("GET /orders", "one", this::add);
		this.registered.clear();
		this.registrations.withdraw("GET /orders");
		assertThat(this.known).isEmpty();
	}

	private void add() {
		try {
			this.registered.put("GET /orders", new HandlerMethod(this, "toString"));
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
