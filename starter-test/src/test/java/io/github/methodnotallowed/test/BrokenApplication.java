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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import jakarta.servlet.Filter;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.server.WebHandler;

/**
 * An application without a server that answers as the routes say, but for one defect.
 */
final class BrokenApplication implements Broken {

	private final Transport transport;

	private BrokenApplication(Transport transport) {
		this.transport = transport;
	}

	static BrokenApplication onWebMvc(@Nullable Consumer<Reply> defect) {
		Filter filter = (request, response, chain) -> answer((MockHttpServletRequest) request,
				(MockHttpServletResponse) response, defect);
		GenericWebApplicationContext context = new GenericWebApplicationContext();
		context.registerBean(MockMvc.class,
				() -> MockMvcBuilders.standaloneSetup(new Object()).addFilters(filter).build());
		context.refresh();
		return new BrokenApplication(MockMvcTransport.of(context));
	}

	private static void answer(MockHttpServletRequest request, MockHttpServletResponse response,
			@Nullable Consumer<Reply> defect) {
		String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
		Reply reply = Reply.to(request.getMethod(), request.getRequestURI(), accept, defect);
		response.setStatus(reply.status);
		reply.lines(response::addHeader);
		if (!"HEAD".equals(reply.method)) {
			write(response, reply);
		}
	}

	private static void write(MockHttpServletResponse response, Reply reply) {
		try {
			response.getOutputStream().write(reply.body.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static BrokenApplication onWebFlux(@Nullable Consumer<Reply> defect) {
		WebHandler handler = (exchange) -> {
			String accept = Objects.requireNonNullElse(exchange.getRequest().getHeaders().getFirst("Accept"), "");
			Reply reply = Reply.to(exchange.getRequest().getMethod().name(), exchange.getRequest().getPath().value(),
					accept, defect);
			ServerHttpResponse response = exchange.getResponse();
			response.setStatusCode(HttpStatusCode.valueOf(reply.status));
			reply.lines(response.getHeaders()::add);
			return "HEAD".equals(reply.method) ? response.setComplete() : response.writeWith(Mono
				.fromSupplier(() -> response.bufferFactory().wrap(reply.body.getBytes(StandardCharsets.UTF_8))));
		};
		GenericApplicationContext context = new GenericApplicationContext();
		context.registerBean(WebTestClient.class, () -> WebTestClient.bindToWebHandler(handler).build());
		context.refresh();
		return new BrokenApplication(WebTestClientTransport.of(context));
	}

	@Override
	public MethodContract contract() {
		return new MethodContract(new FixedRoutes(BrokenServer.ROUTES), this.transport, true, Options.DEFAULTS,
				new Arrivals());
	}

	@Override
	public List<String> served() {
		return List.of();
	}

	@Override
	public void close() {
		// there is nothing to close
	}

}
