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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of applications whose handler mappings match paths as text, so that none of them
 * can be read.
 */
class AntPathMatcherTests {

	@ParameterizedTest
	@EnumSource(names = { "MVC_ON_TOMCAT", "MVC_ON_JETTY" })
	void functionalRoutesHaveHeadAndOptions(Server server) throws Exception {
		List<RawResponse> answers = ask(server, "HEAD /fn/get", "OPTIONS /fn/get", "DELETE /fn/get");
		assertThat(answers).extracting(RawResponse::status).containsExactly(200, 200, 405);
		assertThat(answers.get(1).values("Allow")).containsExactly("GET, HEAD, OPTIONS");
		assertThat(answers.get(2).values("Allow")).containsExactly("GET, HEAD, OPTIONS");
	}

	@ParameterizedTest
	@EnumSource(names = { "MVC_ON_TOMCAT", "MVC_ON_JETTY" })
	void staticResourcesCountWhereTheyExist(Server server) throws Exception {
		List<RawResponse> answers = ask(server, "GET /index.html", "DELETE /index.html", "DELETE /missing.html");
		assertThat(answers).extracting(RawResponse::status).containsExactly(200, 405, 404);
		assertThat(answers.get(1).values("Allow")).containsExactly("GET, HEAD, OPTIONS");
	}

	@ParameterizedTest
	@CsvSource({ "/get, 405", "/fn/get, 405", "/nothing, 404" })
	void traceIsJudgedByWhatIsThere(String path, int status) throws Exception {
		RawResponse answer = ask(Server.MVC_ON_TOMCAT, "TRACE " + path).get(0);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.values("Allow")).isEqualTo((status == 405) ? List.of("GET, HEAD, OPTIONS") : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "HEAD /fn/get", "OPTIONS /fn/get", "DELETE /fn/get", "DELETE /fn/missing" })
	void interceptorsTakePart(String request) throws Exception {
		assertThat(ask(Server.MVC_ON_TOMCAT, request + "?locked").get(0).status()).isEqualTo(401);
	}

	private static List<RawResponse> ask(Server server, String... requests) throws Exception {
		Map<String, String> properties = Map.of("spring.main.sources", Locks.class.getName(),
				"spring.mvc.pathmatch.matching-strategy", "ant_path_matcher");
		try (ConfigurableApplicationContext context = ApplicationLauncher.launch(server, properties)) {
			List<RawResponse> answers = new ArrayList<>();
			for (String request : requests) {
				answers.add(RawConnection.exchange(ApplicationLauncher.port(context), RawRequest.of(request)));
			}
			return answers;
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Locks implements WebMvcConfigurer {

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(new HandlerInterceptor() {

				@Override
				public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
					boolean locked = request.getQueryString() != null;
					response.setStatus(locked ? 401 : 200);
					return !locked;
				}

			});
		}

	}

}
