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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;

/**
 * Chooses how an application is asked: over its port if it has one.
 */
final class Transports {

	private static final boolean SERVLET = ClassUtils.isPresent("jakarta.servlet.Servlet",
			Transports.class.getClassLoader());

	private Transports() {
	}

	static Transport of(ApplicationContext context) {
		Environment environment = context.getEnvironment();
		String port = environment.getProperty("local.server.port");
		if (port != null) {
			return new SocketTransport(base(environment, port), "a real port");
		}
		return (SERVLET && Servlet.isServlet(context)) ? Servlet.transport(context)
				: WebTestClientTransport.of(context);
	}

	private static URI base(Environment environment, String port) {
		boolean secure = environment.containsProperty("server.ssl.bundle")
				|| environment.containsProperty("server.ssl.key-store")
				|| environment.containsProperty("server.ssl.certificate");
		return base((secure ? "https" : "http") + "://localhost:" + port + prefix(environment));
	}

	/**
	 * Return what stands in front of all paths of an application.
	 */
	static String prefix(Environment environment) {
		return Stream.of("spring.webflux.base-path", "server.servlet.context-path", "spring.mvc.servlet.path")
			.map((property) -> environment.getProperty(property, "").replaceFirst("/$", ""))
			.collect(Collectors.joining());
	}

	/**
	 * Return a base URL that paths can be appended to.
	 */
	static URI base(String url) {
		URI base = URI.create(url.replaceFirst("/$", ""));
		if (base.getHost() == null || base.getScheme() == null || !base.getScheme().matches("https?")) {
			throw new IllegalArgumentException(
					"'" + url + "' is no base URL such as 'https://staging.example.com/shop'");
		}
		return base;
	}

	/** What must not be loaded without the servlet API. */
	private static final class Servlet {

		static boolean isServlet(ApplicationContext context) {
			return context instanceof WebApplicationContext;
		}

		static Transport transport(ApplicationContext context) {
			return MockMvcTransport.of((WebApplicationContext) context);
		}

	}

}
