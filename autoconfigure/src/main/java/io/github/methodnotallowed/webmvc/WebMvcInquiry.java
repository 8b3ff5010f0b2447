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

package io.github.methodnotallowed.webmvc;

import java.util.Set;

import io.github.methodnotallowed.MatchedRoutes;
import io.github.methodnotallowed.Route;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * Asks the application what only the application can say about a request.
 */
final class WebMvcInquiry {

	private WebMvcInquiry() {
	}

	/**
	 * Answer all questions of matched routes.
	 * @param matched the routes
	 * @param request the request to ask with
	 * @param thrown the methods that an exception named, for the handler that threw it;
	 * {@code null} while handlers that decide themselves are still to be called
	 */
	static MatchedRoutes answer(MatchedRoutes matched, HttpServletRequest request, @Nullable Set<HttpMethod> thrown) {
		MatchedRoutes answered = matched;
		for (Route question : matched.questions(request.getMethod())) {
			Set<HttpMethod> served = switch (question.kind()) {
				case UNKNOWN -> thrown;
				case PROXIED -> (thrown != null) ? Set.of() : null;
				default -> ((WebMvcRouteSource) question.source()).served(question, request);
			};
			if (served != null) {
				answered = answered.answered(question, served);
			}
		}
		return answered;
	}

}
