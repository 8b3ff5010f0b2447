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

import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteSource;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A handler mapping of the servlet stack.
 */
interface MappingRoutes extends RouteSource {

	/**
	 * Return the handler mapping itself.
	 */
	HandlerMapping mapping();

	/**
	 * Ask the application with which methods one of these routes serves a request.
	 */
	default Set<HttpMethod> served(Route route, HttpServletRequest request) {
		return Set.of();
	}

	/**
	 * Return what the handler mapping finds for a request, or {@code null} if it finds
	 * nothing or fails.
	 */
	default @Nullable HandlerExecutionChain find(HttpServletRequest request) {
		try {
			return mapping().getHandler(request);
		}
		catch (Exception ex) {
			return null;
		}
	}

	/**
	 * Return the CORS configuration for requests to one of these routes, or {@code null}
	 * if there is none.
	 */
	default @Nullable CorsConfiguration cors(Route route, HttpServletRequest request) {
		HandlerExecutionChain chain = find(request);
		return (chain != null) ? chain.getInterceptorList()
			.stream()
			.filter(CorsConfigurationSource.class::isInstance)
			.map((interceptor) -> ((CorsConfigurationSource) interceptor).getCorsConfiguration(request))
			.findFirst()
			.orElse(null) : null;
	}

}
