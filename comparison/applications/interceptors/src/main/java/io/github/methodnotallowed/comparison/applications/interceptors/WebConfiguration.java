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

package io.github.methodnotallowed.comparison.applications.interceptors;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What happens around the handlers.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new ApiKeyInterceptor()).addPathPatterns("/api/**");
	}

	@Override
	public void addCorsMappings(CorsRegistry registry) {
		registry.addMapping("/**").allowedOrigins("https://allowed.example").allowedMethods("GET", "POST");
	}

	@Bean
	Filter versionFilter() {
		return (request, response, chain) -> {
			((HttpServletResponse) response).setHeader("X-Version", "1");
			chain.doFilter(request, response);
		};
	}

	@Bean
	Filter optionsFilter() {
		return (request, response, chain) -> {
			HttpServletRequest http = (HttpServletRequest) request;
			if (http.getRequestURI().equals("/filtered") && http.getMethod().equals("OPTIONS")) {
				((HttpServletResponse) response).setHeader("Allow", "GET, PURGE, OPTIONS");
			}
			else {
				chain.doFilter(request, response);
			}
		};
	}

	@Bean
	RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/functional", (request) -> ServerResponse.ok().body("functional"))
			.GET("/api/functional", (request) -> ServerResponse.ok().body("functional"))
			.build();
	}

	/**
	 * Lets nobody in without a key.
	 */
	static class ApiKeyInterceptor implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			if (request.getHeader("X-API-Key") == null) {
				response.setHeader("WWW-Authenticate", "ApiKey");
				response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
				return false;
			}
			return true;
		}

	}

}
