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

package io.github.methodnotallowed.benchmarks;

import java.util.Locale;

import org.springframework.boot.WebApplicationType;

/**
 * The two web stacks of Spring, each on its usual server.
 */
enum Stack {

	WEBMVC("Web MVC on Tomcat", WebApplicationType.SERVLET, WebMvcApplication.class, "spring.mvc"),

	WEBFLUX("WebFlux on Netty", WebApplicationType.REACTIVE, WebFluxApplication.class, "spring.webflux");

	private final String label;

	private final WebApplicationType type;

	private final Class<?> application;

	private final String prefix;

	Stack(String label, WebApplicationType type, Class<?> application, String prefix) {
		this.label = label;
		this.type = type;
		this.application = application;
		this.prefix = prefix;
	}

	static Stack of(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT));
	}

	WebApplicationType type() {
		return this.type;
	}

	Class<?> application() {
		return this.application;
	}

	String problemDetailsProperty() {
		return this.prefix + ".problemdetails.enabled";
	}

	@Override
	public String toString() {
		return this.label;
	}

}
