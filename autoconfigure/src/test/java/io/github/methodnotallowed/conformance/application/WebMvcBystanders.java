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

package io.github.methodnotallowed.conformance.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Those who are asked before a request is served: an interceptor, filter functions, and
 * CORS that allows one method only.
 */
@Configuration(proxyBeanMethods = false)
class WebMvcBystanders {

	@Bean
	@Profile("interceptor")
	WebMvcConfigurer interceptor() {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new OptionsInterceptor());
			}

		};
	}

	@Bean
	@Profile("refusing-interceptor")
	WebMvcConfigurer refusingInterceptor() {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new RefusingInterceptor());
			}

		};
	}

	@Bean
	@Profile("cors-get")
	WebMvcConfigurer corsOfGet() {
		return cors("GET");
	}

	@Bean
	@Profile("cors-head")
	WebMvcConfigurer corsOfHead() {
		return cors("HEAD");
	}

	private static WebMvcConfigurer cors(String method) {
		return new WebMvcConfigurer() {

			@Override
			public void addCorsMappings(CorsRegistry registry) {
				registry.addMapping("/**").allowedOrigins("https://shop.example").allowedMethods(method);
			}

		};
	}

	@Bean
	@Profile("filter-functions")
	RouterFunction<ServerResponse> filteredRoutes() {
		return RouterFunctions.route()
			.GET("/filtered", this::handle)
			.path("/filtered", (nested) -> nested.POST("/deep", this::handle).filter((request, next) -> {
				ServerResponse response = next.handle(request);
				return ServerResponse.from(response).header("X-Inner", "filtered").build();
			}))
			.filter((request, next) -> (request.headers().firstHeader("X-Key") == null)
					? ServerResponse.status(HttpStatus.UNAUTHORIZED).header("X-Filter", "refused").build()
					: next.handle(request))
			.build();
	}

	private ServerResponse handle(ServerRequest request) {
		return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).body("handler");
	}

	/**
	 * Refuses {@code OPTIONS} to those who have no key.
	 */
	private static final class OptionsInterceptor implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			response.setHeader("X-Interceptor", "asked");
			boolean refused = HttpMethod.OPTIONS.matches(request.getMethod()) && request.getHeader("X-Key") == null;
			if (refused) {
				response.setStatus(HttpStatus.UNAUTHORIZED.value());
			}
			return !refused;
		}

	}

	/**
	 * Refuses everything.
	 */
	private static final class RefusingInterceptor implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			response.setHeader("X-Interceptor", "refused");
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			return false;
		}

	}

}
