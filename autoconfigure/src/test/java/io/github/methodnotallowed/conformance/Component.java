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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

/**
 * What an application of the table may have beside a web stack. Each component is on the
 * class path of the tests, but only applications that ask for it see it: their
 * {@code components} name it, and the profile of that name is active.
 */
public enum Component {

	/** Spring Data REST, with JDBC repositories. */
	DATA_REST("org.springframework.boot.data.", "org.springframework.boot.jdbc.",
			"org.springframework.boot.persistence.", "org.springframework.boot.sql.",
			"org.springframework.boot.transaction."),

	/** Spring Cloud Gateway of the stack, and its client. */
	GATEWAY("org.springframework.cloud.", "org.springframework.boot.http.client.",
			"org.springframework.boot.restclient."),

	GRAPHQL("org.springframework.boot.graphql."),

	GSON("org.springframework.boot.gson."),

	/** Jersey, and what its starter brings. */
	JERSEY("org.springframework.boot.jersey.", "org.springframework.boot.jackson2.",
			"org.springframework.boot.validation."),

	SECURITY("org.springframework.boot.security."),

	WEBSOCKET("org.springframework.boot.websocket.");

	private final List<String> packages;

	Component(String... packages) {
		this.packages = List.of(packages);
	}

	/**
	 * Return whether the component is one of those.
	 * @param components their names, separated by commas
	 */
	boolean isIn(String components) {
		return Arrays.asList(components.split(",")).contains(name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	private boolean configures(String autoConfiguration) {
		return this.packages.stream().anyMatch(autoConfiguration::startsWith);
	}

	/**
	 * Return the auto-configurations of all components but the given ones.
	 * @param components the names of components, separated by commas
	 */
	public static List<String> autoConfigurationsBut(String components) {
		List<Component> others = Arrays.stream(values())
			.filter(Predicate.not((component) -> component.isIn(components)))
			.toList();
		return autoConfigurations().stream()
			.filter((candidate) -> others.stream().anyMatch((component) -> component.configures(candidate)))
			.toList();
	}

	public static List<String> autoConfigurations() {
		return ImportCandidates.load(AutoConfiguration.class, Component.class.getClassLoader()).getCandidates();
	}

}
