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

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.methodnotallowed.actuate.AskedPath;
import io.github.methodnotallowed.actuate.Bystander;
import io.github.methodnotallowed.actuate.EndpointPages;
import io.github.methodnotallowed.actuate.Finding;
import io.github.methodnotallowed.actuate.Findings;
import io.github.methodnotallowed.actuate.MethodNotAllowedEndpoint;
import io.github.methodnotallowed.actuate.RefusalRecorder;
import io.github.methodnotallowed.contract.DriftWatch;
import io.github.methodnotallowed.diagnosis.RefusalDiagnosis;
import io.github.methodnotallowed.route.Diagnosis;
import io.github.methodnotallowed.route.RouteTable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;

/**
 * Auto-configuration for the {@link MethodNotAllowedEndpoint}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
		after = { WebMvcMethodNotAllowedAutoConfiguration.class, WebFluxMethodNotAllowedAutoConfiguration.class })
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(MethodNotAllowedEndpoint.class)
@ConditionalOnBean({ RouteTable.class, MethodNotAllowedProperties.class })
@Import({ WebMvcEndpointConfiguration.class, WebFluxEndpointConfiguration.class })
public final class MethodNotAllowedEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBooleanProperty(name = "method-not-allowed.recorder.enabled", matchIfMissing = true)
	RefusalRecorder refusalRecorder(MethodNotAllowedProperties properties) {
		return new RefusalRecorder(properties.recorder().recentRefusals(), Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean
	MethodNotAllowedEndpoint methodNotAllowedEndpoint(RouteTable table, MethodNotAllowedProperties properties,
			ApplicationContext context, ObjectProvider<RefusalRecorder> recorder, ObjectProvider<WebProperties> web,
			ObjectProvider<Bystander.Lookup> bystanders, ObjectProvider<DriftWatch> drift,
			ObjectProvider<Diagnosis> diagnosis) {
		Findings findings = new Findings(table, context,
				() -> web.stream().flatMap((candidate) -> StaticFiles.of(context, candidate).stream()).toList(),
				() -> diagnosis.stream().flatMap(MethodNotAllowedEndpointAutoConfiguration::warnings).toList());
		// a recorder that hears of no refusal has nothing to show
		RefusalRecorder silent = new RefusalRecorder(0, Clock.systemUTC());
		return new MethodNotAllowedEndpoint(table, properties.toHiddenPaths(), findings,
				recorder.getIfAvailable(() -> silent), bystanders.getIfAvailable(() -> Bystander.Lookup.NONE),
				drift.getIfAvailable());
	}

	private static Stream<Finding> warnings(Diagnosis diagnosis) {
		return (diagnosis instanceof RefusalDiagnosis causes) ? causes.warnings()
			.stream()
			.map((warning) -> new Finding("redirect-loses-method", warning.message(), warning.action() + ".",
					List.of(warning.target())))
				: Stream.empty();
	}

	@Bean
	@ConditionalOnMissingBean
	EndpointPages endpointPages(MethodNotAllowedEndpoint endpoint, Environment environment) {
		return new EndpointPages(endpoint, environment.getProperty("spring.application.name", "Application"));
	}

	@Bean
	AskedPath askedPath(ObjectProvider<PathMappedEndpoints> endpoints) {
		EndpointId id = EndpointId.of("methodnotallowed");
		return new AskedPath(SingletonSupplier.of(() -> endpoints.stream()
			.map((mapped) -> mapped.getPath(id))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("/" + id)));
	}

}
