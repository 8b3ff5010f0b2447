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

package io.github.methodnotallowed.webmvc;

import io.github.methodnotallowed.Allocations;
import io.github.methodnotallowed.autoconfigure.MethodNotAllowedAutoConfiguration;
import io.github.methodnotallowed.autoconfigure.WebMvcMethodNotAllowedAutoConfiguration;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what {@link RefusalFilter} costs an answer that is not a 405.
 */
class RefusalFilterTests {

	/** A wrapper fits in, a copy of the content does not. */
	private static final long BYTES = 100;

	private static final byte[] CONTENT = new byte[4096];

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/get");

	private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MethodNotAllowedAutoConfiguration.class,
				WebMvcMethodNotAllowedAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
				WebMvcAutoConfiguration.class));

	@Test
	void acceptedRequestCostsNoMoreThanWrapper() {
		FilterChain chain = (request, response) -> response.getOutputStream().write(CONTENT);
		this.contextRunner.run((context) -> {
			Filter filter = filter(context.getBean("methodNotAllowedFilter", FilterRegistrationBean.class));
			long without = Allocations.bytesOf(() -> {
				MockHttpServletResponse response = new MockHttpServletResponse();
				chain.doFilter(this.request, response);
				return response;
			});
			long with = Allocations.bytesOf(() -> {
				MockHttpServletResponse response = new MockHttpServletResponse();
				filter.doFilter(this.request, response, chain);
				return response;
			});
			assertThat(with - without).isLessThanOrEqualTo(BYTES);
		});
	}

	@Test
	void acceptedRequestIsWrappedOnceOnly() {
		MockHttpServletResponse original = new MockHttpServletResponse();
		this.contextRunner.run((context) -> {
			Filter filter = filter(context.getBean("methodNotAllowedFilter", FilterRegistrationBean.class));
			filter.doFilter(this.request, original, (request, response) -> {
				assertThat(request).isSameAs(this.request);
				assertThat(((HttpServletResponseWrapper) response).getResponse()).isSameAs(original);
				filter.doFilter(request, response, (again, inner) -> assertThat(inner).isSameAs(response));
			});
		});
	}

	private static Filter filter(FilterRegistrationBean<?> registration) {
		return registration.getFilter();
	}

}
