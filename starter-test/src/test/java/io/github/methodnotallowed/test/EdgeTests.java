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
import java.util.List;
import java.util.Map;

import io.github.methodnotallowed.test.Finding.Suspect;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MethodContract} through a real nginx and a real HAProxy.
 */
@Tag("edge")
class EdgeTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@CsvSource({ "NGINX, WEBMVC", "NGINX, WEBFLUX", "HAPROXY, WEBMVC", "HAPROXY, WEBFLUX" })
	void findsWhatTheEdgeDoesToAnswers(Edge.Program program, Shop shop) throws Exception {
		try (ConfigurableApplicationContext context = shop.start();
				Edge edge = Edge.start(program, Shop.port(context), this.directory)) {
			MethodContract contract = MethodContract.of(context);
			ContractReport faithful = contract.at(edge.url()).check();
			assertThat(faithful.findings()).isEmpty();
			assertThat(faithful.judged()).isGreaterThan(50);
			for (EdgeFault fault : EdgeFault.values()) {
				ContractReport report = contract.at(edge.url(fault)).check();
				assertThat(report.findings()).as(fault + "\n" + report).isNotEmpty().anySatisfy((finding) -> {
					assertThat(finding.toString()).startsWith(fault.expected());
					assertThat(finding.suspect()).isEqualTo(Suspect.IN_FRONT);
				});
			}
			assertThat(context.getBean(Invocations.class).handlers()).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "NGINX", "HAPROXY" })
	void findsTheSameByTheRoutesOfTheEndpoint(Edge.Program program) throws Exception {
		try (ConfigurableApplicationContext context = Shop.WEBMVC.start();
				Edge edge = Edge.start(program, Shop.port(context), this.directory)) {
			MethodContract contract = MethodContract.ofEndpoint(Shop.url(context) + "/actuator/methodnotallowed",
					Map.of());
			contract.at(edge.url()).verify();
			for (EdgeFault fault : List.of(EdgeFault.ALLOW_CHANGED, EdgeFault.REPLACED_BY_502)) {
				assertThat(contract.at(edge.url(fault)).check().findings())
					.anySatisfy((finding) -> assertThat(finding.toString()).startsWith(fault.expected()));
			}
			assertThat(context.getBean(Invocations.class).handlers()).isEmpty();
		}
	}

}
