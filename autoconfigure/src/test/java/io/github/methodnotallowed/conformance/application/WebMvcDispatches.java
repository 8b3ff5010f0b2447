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
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.filter.HiddenHttpMethodFilter;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Dispatches of the servlet stack that are not the request, and requests that are not
 * what the client sent.
 */
@Controller
@Profile("dispatches")
class WebMvcDispatches {

	@PostMapping("/include")
	void include(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
		includeAll(request, response);
	}

	@PostMapping("/includeOnly")
	void includeOnly(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
		request.getRequestDispatcher(request.getParameter("of")).include(request, response);
	}

	@GetMapping("/includeRefused")
	void includeRefused(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
		request.getRequestDispatcher(request.getParameter("of")).include(request, response);
	}

	@PostMapping("/included")
	View includedView() {
		return (model, request, response) -> includeAll(request, response);
	}

	private static void includeAll(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		response.setContentType(MediaType.TEXT_PLAIN_VALUE);
		response.getWriter().write("[");
		for (String path : List.of("/get", "/index.html", "/view", "/fn/get", "/plain/x", "/rse405", "/send405")) {
			request.getRequestDispatcher(path).include(request, response);
		}
		response.getWriter().write("]");
	}

	@PostMapping("/fail")
	String fail() {
		throw new IllegalStateException("on purpose");
	}

	@PutMapping("/hiddenMethod")
	void refuseHidden(HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
	}

	@PutMapping("/hiddenMethodError")
	void refuseHiddenWithError(HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
	}

	@PutMapping("/hiddenMethodContent")
	void refuseHiddenWithContent(HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
		response.getWriter().write("own content");
	}

	@DeleteMapping({ "/hiddenMethod", "/hiddenMethodError", "/hiddenMethodContent" })
	void serveHidden() {
	}

	@PostMapping({ "/hiddenMethod", "/hiddenMethodError", "/hiddenMethodContent" })
	void serveSent() {
	}

	@Configuration(proxyBeanMethods = false)
	@Profile("dispatches")
	static class Beans {

		@Bean
		@Profile("hidden-method")
		HiddenHttpMethodFilter hiddenMethods() {
			return new HiddenHttpMethodFilter();
		}

		@Bean
		@Profile("url-handler")
		FilterRegistrationBean<Filter> trailingSlashes() {
			return new FilterRegistrationBean<>(UrlHandlerFilter.trailingSlashHandler("/**").wrapRequest().build());
		}

		@Bean
		@Profile("decorating-filter")
		FilterRegistrationBean<Filter> decorator() {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
				chain.doFilter(request, response);
				request.getRequestDispatcher("/get").include(request, response);
				request.getRequestDispatcher("/plain/x").include(request, response);
			});
			registration.setDispatcherTypes(DispatcherType.REQUEST);
			registration.addUrlPatterns("/any");
			return registration;
		}

		@Bean
		ServletRegistrationBean<HttpServlet> includingServlet() {
			return new ServletRegistrationBean<>(new HttpServlet() {

				@Override
				protected void doPost(HttpServletRequest request, HttpServletResponse response)
						throws ServletException, IOException {
					includeAll(request, response);
				}

			}, "/including/*");
		}

		@Bean
		RouterFunction<ServerResponse> laterRoutes() {
			return RouterFunctions.route()
				.GET("/fn/async", (request) -> ServerResponse.async(later(Beans::text)))
				.GET("/fn/asyncEvents",
						(request) -> ServerResponse.async(later(() -> ServerResponse.sse(Beans::first))))
				.GET("/fn/events", (request) -> ServerResponse.sse(Beans::first))
				.GET("/fn/openEvents", (request) -> ServerResponse.sse((events) -> {
				}))
				.GET("/fn/openStream",
						(request) -> ServerResponse.ok()
							.contentType(MediaType.TEXT_PLAIN)
							.header("X-Stream", "open")
							.stream((stream) -> {
							}))
				.build();
		}

		private static CompletableFuture<ServerResponse> later(Supplier<ServerResponse> response) {
			return CompletableFuture.supplyAsync(response);
		}

		private static ServerResponse text() {
			return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).body("handler");
		}

		private static void first(ServerResponse.SseBuilder events) {
			try {
				events.send("first");
				events.complete();
			}
			catch (IOException ex) {
				events.error(ex);
			}
		}

	}

}
