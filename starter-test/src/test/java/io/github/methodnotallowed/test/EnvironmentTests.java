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

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link MethodContract} with the routes of another environment.
 */
class EnvironmentTests {

	private static final String UPDATE = "method-contract.update";

	private static final String PUT_IS_NEW = "OPTIONS /orders has the Allow 'POST, PUT, OPTIONS', the routes accept"
			+ " 'POST, OPTIONS'; nobody serves PUT";

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource
	void comparesTwoEnvironmentsByTheEndpointOfOne(Shop shop) {
		try (ConfigurableApplicationContext old = shop.start();
				ConfigurableApplicationContext current = shop.start("new=true")) {
			MethodContract contract = MethodContract.ofEndpoint(Shop.url(old) + "/actuator/methodnotallowed", Map.of());
			ContractReport same = contract.at(Shop.url(old)).check();
			assertThat(same.findings()).as(same.toString()).isEmpty();
			assertThat(same.judged()).isGreaterThan(60);
			assertDiffers(contract.at(Shop.url(current)).check());
			assertDiffers(MethodContract.of(old).at(Shop.url(current)).check());
			assertThat(old.getBean(Invocations.class).handlers()).isEmpty();
			assertThat(current.getBean(Invocations.class).handlers()).isEmpty();
		}
	}

	@Test
	void comparesAnEnvironmentWithASnapshot() {
		String file = this.directory.resolve("methods.txt").toString();
		try (ConfigurableApplicationContext old = Shop.WEBMVC.start();
				ConfigurableApplicationContext current = Shop.WEBMVC.start("new=true")) {
			System.setProperty(UPDATE, "snapshot");
			MethodContract.of(old).verifySnapshot(file);
			System.clearProperty(UPDATE);
			MethodContract.of(old).verifySnapshot(file);
			assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> MethodContract.of(current).verifySnapshot(file))
				.withMessageContaining("+ PUT     /orders\n");
			ContractReport same = MethodContract.ofSnapshot(file).at(Shop.url(old)).check();
			// the file does not say that DELETE asks for a parameter
			assertThat(same.findings()).as(same.toString()).extracting(Finding::template).containsOnly("/imports");
			assertThat(same.judged()).isGreaterThan(40);
			assertThat(MethodContract.ofSnapshot(file).at(Shop.url(current)).check().findings()).map(Finding::toString)
				.anySatisfy((finding) -> assertThat(finding).startsWith(PUT_IS_NEW));
			assertThat(current.getBean(Invocations.class).handlers()).isEmpty();
			assertThatIllegalStateException().isThrownBy(() -> MethodContract.ofSnapshot(file).verify())
				.withMessageContaining(".at(");
		}
		finally {
			System.clearProperty(UPDATE);
		}
	}

	private static void assertDiffers(ContractReport report) {
		assertThat(report.findings()).as(report.toString())
			.isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.template()).isEqualTo("/orders"))
			.anySatisfy((finding) -> assertThat(finding.toString()).startsWith(PUT_IS_NEW));
		assertThat(report.notJudged().get("not sent: it is allowed there")).containsExactly("PUT /orders");
	}

}
