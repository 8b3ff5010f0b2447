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

package io.github.methodnotallowed.autoconfigure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ServletBystanders}.
 */
class ServletBystandersTests {

	private final ServletContext context = Mockito.mock();

	@Test
	void findsTheServletWithTheMostSpecificMapping() {
		servlets(Map.of("dispatcherServlet", "/", "db", "/db/*", "exact", "/db/exact", "jsp", "*.jsp"));
		assertThat(find("/orders")).isEmpty();
		assertThat(find("/db")).containsExactly("SERVLET db /db/*");
		assertThat(find("/db/console")).containsExactly("SERVLET db /db/*");
		assertThat(find("/database")).isEmpty();
		assertThat(find("/page.jsp")).containsExactly("SERVLET jsp *.jsp");
		assertThat(find("/db/page.jsp")).containsExactly("SERVLET db /db/*");
	}

	@Test
	void findsFiltersThatAreMappedToThePathInParticular() {
		servlets(Map.of("dispatcherServlet", "/"));
		Map<String, FilterRegistration> filters = Map.of("all", filter("/*"), "login", filter("/login/*"));
		BDDMockito.willReturn(filters).given(this.context).getFilterRegistrations();
		assertThat(find("/login/saml")).containsExactly("FILTER login /login/*");
		assertThat(find("/orders")).isEmpty();
	}

	private List<String> find(String path) {
		return new ServletBystanders(this.context,
				() -> Map.of("db", Mockito.mock(), "exact", Mockito.mock(), "jsp", Mockito.mock()), "")
			.of(path)
			.stream()
			.map((bystander) -> bystander.kind() + " " + bystander.name() + " " + bystander.mapping())
			.toList();
	}

	private void servlets(Map<String, String> mappings) {
		Map<String, ServletRegistration> registrations = new HashMap<>();
		mappings.forEach((name, mapping) -> {
			ServletRegistration registration = Mockito.mock();
			BDDMockito.given(registration.getMappings()).willReturn(List.of(mapping));
			registrations.put(name, registration);
		});
		BDDMockito.willReturn(registrations).given(this.context).getServletRegistrations();
	}

	private static FilterRegistration filter(String mapping) {
		FilterRegistration registration = Mockito.mock();
		BDDMockito.given(registration.getUrlPatternMappings()).willReturn(List.of(mapping));
		return registration;
	}

}
