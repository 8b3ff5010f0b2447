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

package io.github.methodnotallowed.conformance;

import io.github.methodnotallowed.conformance.application.WebFluxApplication;
import io.github.methodnotallowed.conformance.application.WebMvcApplication;

import org.springframework.boot.WebApplicationType;

/**
 * The two web stacks of Spring.
 */
public enum Stack {

	MVC("MVC", WebApplicationType.SERVLET, WebMvcApplication.class, "org.springframework.cloud.gateway.server.mvc."),

	WEBFLUX("WebFlux", WebApplicationType.REACTIVE, WebFluxApplication.class,
			"org.springframework.cloud.gateway.config.");

	private final String label;

	private final WebApplicationType type;

	private final Class<?> application;

	private final String gateway;

	Stack(String label, WebApplicationType type, Class<?> application, String gateway) {
		this.label = label;
		this.type = type;
		this.application = application;
		this.gateway = gateway;
	}

	WebApplicationType type() {
		return this.type;
	}

	Class<?> application() {
		return this.application;
	}

	/**
	 * Return the package of the gateway's auto-configurations for this stack, which those
	 * for the other must not meet.
	 */
	String gateway() {
		return this.gateway;
	}

	@Override
	public String toString() {
		return this.label;
	}

}
