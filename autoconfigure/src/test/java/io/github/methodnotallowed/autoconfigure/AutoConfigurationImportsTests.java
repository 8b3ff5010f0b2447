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

package io.github.methodnotallowed.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the names that Boot finds us by, which no compiler checks.
 */
class AutoConfigurationImportsTests {

	private static final Path CLASSES = Path.of("target/classes");

	private static final String IMPORTS = "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

	@Test
	void importsAreSortedAndComplete() throws Exception {
		assertThat(imports()).isSorted()
			.doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(autoConfigurations());
	}

	@ParameterizedTest
	@MethodSource("imports")
	void importIsAPublicFinalAutoConfigurationWithPackagePrivateBeans(String name) throws Exception {
		Class<?> autoConfiguration = Class.forName(name);
		assertThat(AnnotatedElementUtils.hasAnnotation(autoConfiguration, AutoConfiguration.class)).isTrue();
		assertThat(Modifier.isPublic(autoConfiguration.getModifiers())).isTrue();
		assertThat(Modifier.isFinal(autoConfiguration.getModifiers())).isTrue();
		assertThat(autoConfiguration.getDeclaredMethods())
			.filteredOn((method) -> method.isAnnotationPresent(Bean.class))
			.isNotEmpty()
			.noneMatch((method) -> Modifier.isPublic(method.getModifiers()));
	}

	@ParameterizedTest
	@MethodSource("imports")
	void everyClassThatAnOrderNamesExists(String name) throws Exception {
		AutoConfiguration annotation = AnnotatedElementUtils.findMergedAnnotation(Class.forName(name),
				AutoConfiguration.class);
		assertThat(Stream.of(annotation.afterName(), annotation.beforeName()).flatMap(Stream::of))
			.allMatch((other) -> ClassUtils.isPresent(other, getClass().getClassLoader()));
	}

	@Test
	void everyFactoryExists() throws Exception {
		Properties factories = new Properties();
		try (InputStream content = Files.newInputStream(CLASSES.resolve("META-INF/spring.factories"))) {
			factories.load(content);
		}
		assertThat(factories).isNotEmpty();
		for (String type : factories.stringPropertyNames()) {
			for (String factory : factories.getProperty(type).split(",")) {
				assertThat(Class.forName(type)).isAssignableFrom(Class.forName(factory));
			}
		}
	}

	private static List<String> autoConfigurations() throws IOException {
		String ending = "AutoConfiguration.class";
		try (Stream<Path> files = Files.list(CLASSES.resolve("io/github/methodnotallowed/autoconfigure"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(ending))
				.map((name) -> AutoConfigurationImportsTests.class.getPackageName() + "." + name.replace(".class", ""))
				.toList();
		}
	}

	static List<String> imports() throws IOException {
		return Files.readAllLines(CLASSES.resolve(IMPORTS));
	}

}
