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

package io.github.methodnotallowed.samples.webmvc;

import java.util.Set;

import io.github.methodnotallowed.samples.tests.RunningShop;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page for clients shows of Spring's own client.
 */
class RestClientTests extends RunningShop {

	@Test
	void readsAllowAndTheProblem() {
		assertThat(allowed(RestClient.create(address("")))).containsExactly(HttpMethod.GET, HttpMethod.HEAD,
				HttpMethod.POST, HttpMethod.OPTIONS);
	}

	private Set<HttpMethod> allowed(RestClient client) {
		try {
			client.delete().uri("/orders").retrieve().toBodilessEntity();
			return Set.of();
		}
		catch (HttpClientErrorException.MethodNotAllowed ex) {
			ProblemDetail problem = ex.getResponseBodyAs(ProblemDetail.class);
			assertThat(problem.getProperties()).containsEntry("method", "DELETE");
			return ex.getResponseHeaders().getAllow();
		}
	}

}
