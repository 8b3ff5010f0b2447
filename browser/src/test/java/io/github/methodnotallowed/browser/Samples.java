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

package io.github.methodnotallowed.browser;

import java.util.Map;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Both samples in one process.
 */
final class Samples {

	// the class path has that of the other sample, too
	private static final String WITHOUT_SECURITY = "--spring.autoconfigure.exclude="
			+ "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration";

	private Samples() {
	}

	static Map<String, ConfigurableApplicationContext> start() {
		return Map.of("webmvc", startWebMvc(), "webflux",
				start(io.github.methodnotallowed.samples.webflux.ShopApplication.class, WebApplicationType.REACTIVE,
						"--spring.autoconfigure.exclude="));
	}

	static ConfigurableApplicationContext startWebMvc() {
		return start(io.github.methodnotallowed.samples.webmvc.ShopApplication.class, WebApplicationType.SERVLET,
				WITHOUT_SECURITY);
	}

	private static ConfigurableApplicationContext start(Class<?> sample, WebApplicationType type, String exclusions) {
		return new SpringApplicationBuilder(sample).web(type)
			.run("--server.port=0", "--management.endpoint.methodnotallowed.access=unrestricted",
					"--spring.application.name=shop", exclusions);
	}

}
