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

import java.util.List;

import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Finds the interceptors, CORS among them, that Spring asks before a handler refuses a
 * request.
 */
final class Bystanders {

	private Bystanders() {
	}

	/**
	 * Return the interceptors of the handler that the dispatch would come to. Annotated
	 * handlers are refused before there is one; behind functional routes it is mostly the
	 * one of the static resources.
	 * @param matched the routes of the path
	 * @param request the request that is about to be refused
	 */
	static List<HandlerInterceptor> of(MatchedRoutes matched, HttpServletRequest request) {
		HttpMethod method = HttpMethod.valueOf(request.getMethod());
		for (Route route : matched.routes()) {
			if (route.kind() == RouteKind.ANNOTATED) {
				return List.of();
			}
			if (route.kind().isByUrl() || route.kind() == RouteKind.FOREIGN) {
				HandlerExecutionChain chain = ((MappingRoutes) route.source()).find(new MappingProbe(request, method));
				if (chain != null) {
					return chain.getInterceptorList();
				}
			}
		}
		return List.of();
	}

}
