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

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.AbstractController;

/**
 * Handlers that are mapped to a URL, whatever the method.
 */
@Configuration(proxyBeanMethods = false)
class WebMvcUrlHandlers implements WebMvcConfigurer {

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addViewController("/view").setViewName("page");
		registry.addRedirectViewController("/redir", "/get");
		registry.addStatusController("/status", HttpStatus.NO_CONTENT);
	}

	@Bean
	View page() {
		return (model, request, response) -> write(response);
	}

	@Bean
	SimpleUrlHandlerMapping requestHandlers() {
		HttpRequestHandler getOnly = (request, response) -> {
			if (!request.getMethod().equals("GET")) {
				throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of("GET"));
			}
			write(response);
		};
		HttpRequestHandler switchedOff = (request, response) -> {
			throw new HttpRequestMethodNotSupportedException(request.getMethod());
		};
		return new SimpleUrlHandlerMapping(Map.of("/hrh", getOnly, "/off", switchedOff), 1);
	}

	@Bean("/beanurl")
	HttpRequestHandler anyMethod() {
		return (request, response) -> write(response);
	}

	@Bean("/legacy")
	AbstractController legacy() {
		return new AbstractController() {

			@Override
			protected ModelAndView handleRequestInternal(HttpServletRequest request, HttpServletResponse response) {
				return new ModelAndView("page");
			}

		};
	}

	private static void write(HttpServletResponse response) throws IOException {
		response.setContentType(MediaType.TEXT_PLAIN_VALUE);
		response.getWriter().write("handler");
	}

}
