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

package io.github.methodnotallowed.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.methodnotallowed.conformance.Application;
import io.github.methodnotallowed.conformance.ProblemReader;
import io.github.methodnotallowed.conformance.RunningApplication;
import io.github.methodnotallowed.conformance.Server;
import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The closure law as a client sees it that knows nothing of the application: it sends
 * every method to every URL of one application that has all kinds of handlers.
 */
@ParameterizedClass
@EnumSource(Server.class)
class WireTests {

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
			"TRACE", "PROPFIND", "INVENTED");

	private static final Application APPLICATION = new Application("all handlers",
			Map.of("components", "data-rest,graphql,jersey,websocket", "method-not-allowed.trace", "reject",
					"spring.graphql.schema.locations", "classpath:conformance/graphql/",
					"spring.jersey.application-path", "/jersey", "spring.sql.init.schema-locations",
					"classpath:conformance/ps.sql", "logging.level.root", "off"));

	static final List<String> URLS = List.of("/", "/any", "/anyp", "/app.js", "/beanurl", "/error", "/get", "/graphql",
			"/hdr", "/hdr2", "/head", "/hrh", "/hx/a", "/index.html", "/index2.html", "/legacy", "/mixed", "/nope",
			"/off", "/opt", "/params", "/patch", "/plain/x", "/post", "/prod", "/redir", "/status", "/trace", "/u/7",
			"/u/me", "/view", "/fn/1/x", "/fn/acc", "/fn/get", "/fnn/a", "/fres/app.js", "/fres/nope", "/jersey/get",
			"/ps", "/ps/1", "/ps/search", "/profile", "/profile/ps", "/sock", "/sock/info", "/webjars/x", "/ws",
			"/allow405", "/annotated405", "/caught405", "/committed", "/empty405", "/fwd", "/ret405", "/rse405",
			"/send405", "/throw405", "/cause405", "/reason405", "/own405", "/response405", "/fpost", "/fsignal405",
			"/fthrow405", "/signalled/own405", "/signalled/rse404", "/signalled/rse405", "/announced405",
			"/deferred405", "/emptyDeferred405", "/emptyFuture405", "/emptyLate405", "/emptyMono405", "/failed405",
			"/future405", "/late405", "/mono405", "/emitter", "/events", "/events405", "/stream405", "/livez",
			"/readyz", "/actuator", "/actuator/beans", "/actuator/caches", "/actuator/caches/x", "/actuator/conditions",
			"/actuator/configprops", "/actuator/configprops/server", "/actuator/demo", "/actuator/env",
			"/actuator/env/server.port", "/actuator/health", "/actuator/health/liveness", "/actuator/info",
			"/actuator/loggers", "/actuator/loggers/ROOT", "/actuator/mappings", "/actuator/methodnotallowed",
			"/actuator/methodnotallowed/get", "/actuator/metrics", "/actuator/metrics/jvm.memory.used",
			"/actuator/sbom", "/actuator/sbom/x", "/actuator/scheduledtasks", "/actuator/threaddump");

	private static RunningApplication application;

	@Parameter
	private Server server;

	@BeforeParameterizedClassInvocation
	static void start(Server server) throws IOException {
		application = RunningApplication.start(APPLICATION, server, true);
	}

	@AfterParameterizedClassInvocation
	static void stop() throws IOException {
		application.close();
	}

	@ParameterizedTest
	@FieldSource("URLS")
	void allowsWhatIsServed(String url) throws IOException {
		Set<Exemption> exemptions = Exemption.of(url);
		Resource resource = ask(url);
		for (String refused : resource.answeredWith(405)) {
			assertThat(resource.tellsAllowed(refused)).as("Allow of %s", refused).isTrue();
			assertThat(resource.allowed(refused)).as("Allow of %s", refused).doesNotContain(refused);
			if (isCompared(exemptions, refused)) {
				assertThat(resource.allowed(refused)).as("Allow of %s", refused).isEqualTo(resource.served());
			}
			if (!exemptions.contains(Exemption.HAS_OWN_WORDS) && !refused.equals("HEAD")) {
				hasProblem(resource.answers().get(refused));
			}
		}
		if (resource.tellsAllowed("OPTIONS") && exemptions.isEmpty()) {
			assertThat(resource.allowed("OPTIONS")).as("Allow of OPTIONS").isEqualTo(resource.served());
		}
		if (resource.exists() && exemptions.isEmpty()) {
			assertThat(resource.answeredWith(404)).as("not found").isEmpty();
		}
	}

	private Resource ask(String url) throws IOException {
		Map<String, RawResponse> answers = new LinkedHashMap<>();
		for (String method : METHODS) {
			answers.put(method, RawConnection.exchange(application.port(), RawRequest.of(method + " " + url)));
		}
		return new Resource(answers);
	}

	private static boolean isCompared(Set<Exemption> exemptions, String refused) {
		return exemptions.isEmpty()
				|| (exemptions.equals(Set.of(Exemption.TRACE_IS_REFUSED_IN_FRONT)) && !refused.equals("TRACE"));
	}

	private static void hasProblem(RawResponse refusal) {
		assertThat(refusal.values("Content-Type")).containsExactly("application/problem+json");
		assertThat(ProblemReader.readJson(refusal.content())).containsEntry("status", 405)
			.containsEntry("allowedMethods", refusal.allowed());
	}

	@Test
	void asksEveryRoute() throws IOException {
		RawResponse routes = RawConnection.exchange(application.port(),
				RawRequest.of("GET /actuator/methodnotallowed"));
		List<PathContainer> paths = URLS.stream().map(PathContainer::parsePath).toList();
		List<String> unasked = new ArrayList<>();
		for (Object route : (List<?>) ProblemReader.readJson(routes.content()).get("routes")) {
			if (((Map<?, ?>) route).get("pattern") instanceof String pattern) {
				PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
				if (paths.stream().noneMatch(parsed::matches)) {
					unasked.add(pattern);
				}
			}
		}
		// its answer ends only when another request says so
		assertThat(unasked).containsOnly("/openEvents");
	}

}
