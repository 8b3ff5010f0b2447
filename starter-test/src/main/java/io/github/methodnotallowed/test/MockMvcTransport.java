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

package io.github.methodnotallowed.test;

import java.net.URI;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;

/**
 * Hands requests to the dispatcher servlet without a server.
 */
final class MockMvcTransport implements Transport {

	private static final boolean BOOT = ClassUtils.isPresent(
			"org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer",
			MockMvcTransport.class.getClassLoader());

	private final MockMvc mvc;

	private MockMvcTransport(MockMvc mvc) {
		this.mvc = mvc;
	}

	static MockMvcTransport of(WebApplicationContext context) {
		ObjectProvider<MockMvc> beans = context.getBeanProvider(MockMvc.class);
		return new MockMvcTransport(beans.getIfAvailable(() -> build(context)));
	}

	private static MockMvc build(WebApplicationContext context) {
		DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
		if (BOOT) {
			// registers the application's filters
			new SpringBootMockMvcBuilderCustomizer(context).customize(builder);
		}
		return builder.build();
	}

	@Override
	public Answer send(Request request) {
		MockHttpServletRequestBuilder builder = MockMvcRequestBuilders.request(HttpMethod.valueOf(request.method()),
				URI.create(request.path()));
		request.fields().forEach(builder::header);
		try {
			MockHttpServletResponse response = this.mvc.perform(builder).andReturn().getResponse();
			HttpHeaders fields = new HttpHeaders();
			response.getHeaderNames().forEach((name) -> fields.addAll(name, response.getHeaders(name)));
			return Answer.of(response.getStatus(), fields, response.getContentAsByteArray());
		}
		catch (Exception ex) {
			return Answer.failed(ex.toString());
		}
	}

	@Override
	public URI base() {
		return URI.create("http://localhost:8080");
	}

	@Override
	public String name() {
		return "MockMvc, without a server";
	}

	@Override
	public boolean isServer() {
		return false;
	}

}
