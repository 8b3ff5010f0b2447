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

package io.github.methodnotallowed.oracles;

import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * An application on either stack whose document springdoc makes.
 */
enum Shop {

	WEBMVC(WebApplicationType.SERVLET), WEBFLUX(WebApplicationType.REACTIVE);

	private final WebApplicationType type;

	Shop(WebApplicationType type) {
		this.type = type;
	}

	/**
	 * Start the shop on a port of its own.
	 */
	ConfigurableApplicationContext start(String... properties) {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(this.type);
		application.setRegisterShutdownHook(false);
		return application.run(
				Stream
					.concat(Stream.of("server.port=0", "logging.level.root=error", "spring.main.banner-mode=off"),
							Stream.of(properties))
					.map((property) -> "--" + property)
					.toArray(String[]::new));
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(ShopController.class)
	static class Application {

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@Import(UndocumentedController.class)
	static class Undocumented {

	}

}
