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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.client.ReactorResourceFactory;

/**
 * An application on either stack that notes each request that reaches a handler.
 */
enum Shop {

	WEBMVC(WebApplicationType.SERVLET, WebMvcShop.class, WebMvcLogin.class),
	WEBFLUX(WebApplicationType.REACTIVE, WebFluxShop.class, WebFluxLogin.class);

	/** What lets nobody in. */
	static final String SECURED = "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration";

	private final WebApplicationType type;

	private final Class<?> configuration;

	private final Class<?> login;

	Shop(WebApplicationType type, Class<?> configuration, Class<?> login) {
		this.type = type;
		this.configuration = configuration;
		this.login = login;
	}

	/**
	 * Start the shop on a port of its own, everybody let in.
	 */
	ConfigurableApplicationContext start(String... properties) {
		List<String> all = new ArrayList<>(List.of(properties));
		all.add("spring.autoconfigure.exclude=" + SECURED);
		return run(all, this.configuration);
	}

	/**
	 * Start the shop as Spring Boot secures it by default.
	 */
	ConfigurableApplicationContext startSecured() {
		return run(List.of("spring.security.user.password=secret"), this.configuration);
	}

	/**
	 * Start the shop behind the login of Spring Security, by a page or with a header
	 * field.
	 */
	ConfigurableApplicationContext startWithLogin(String... properties) {
		List<String> all = new ArrayList<>(List.of(properties));
		all.add("spring.security.user.password=secret");
		return run(all, this.configuration, this.login);
	}

	private ConfigurableApplicationContext run(List<String> properties, Class<?>... configurations) {
		SpringApplication application = new SpringApplication(Application.class);
		application.addPrimarySources(List.of(configurations));
		application.setWebApplicationType(this.type);
		application.setRegisterShutdownHook(false);
		application.addInitializers((context) -> context.getBeanFactory().addBeanPostProcessor(new QuickStop()));
		return application.run(Stream
			.concat(Stream.of("server.port=0", "logging.level.root=error", "spring.main.banner-mode=off",
					"management.endpoints.web.exposure.include=methodnotallowed"), properties.stream())
			.map((property) -> "--" + property)
			.toArray(String[]::new));
	}

	/**
	 * Return the URL of a running shop.
	 */
	static String url(ConfigurableApplicationContext context) {
		return "http://localhost:" + port(context);
	}

	static int port(ConfigurableApplicationContext context) {
		return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Invocations.class, ShopController.class, NewController.class })
	static class Application {

	}

	/**
	 * Keeps Reactor Netty from waiting for more requests when it stops.
	 */
	private static final class QuickStop implements BeanPostProcessor {

		@Override
		public Object postProcessBeforeInitialization(Object bean, String beanName) {
			if (bean instanceof ReactorResourceFactory resources) {
				resources.setShutdownQuietPeriod(Duration.ZERO);
			}
			return bean;
		}

	}

}
