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

package io.github.methodnotallowed.situations;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.filter.HiddenHttpMethodFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The shop on the servlet stack.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ ShopHandlers.class, WebMvcShop.Forwarding.class, WebMvcLogin.class })
class WebMvcShop {

	/**
	 * Boot's own is switched off by a gateway on the class path.
	 */
	@Bean
	@Profile("method-filter")
	HiddenHttpMethodFilter methodFilter() {
		return new HiddenHttpMethodFilter();
	}

	@Bean
	@Profile("slash-filter")
	FilterRegistrationBean<UrlHandlerFilter> slashFilter() {
		return new FilterRegistrationBean<>(
				UrlHandlerFilter.trailingSlashHandler("/**").redirect(HttpStatus.MOVED_PERMANENTLY).build());
	}

	@Bean
	Refusals refusals() {
		return new Refusals();
	}

	@Bean
	WebMvcConfigurer pages() {
		return new WebMvcConfigurer() {

			@Override
			public void addViewControllers(ViewControllerRegistry registry) {
				registry.addViewController("/both").setViewName("forward:/index.html");
			}

			@Override
			public void addCorsMappings(CorsRegistry registry) {
				registry.addMapping("/**").allowedMethods("*").allowedOriginPatterns("*");
			}

		};
	}

	@Bean
	ServletRegistrationBean<HttpServlet> legacy() {
		return new ServletRegistrationBean<>(new Legacy(), "/legacy/*");
	}

	@Bean
	OncePerRequestFilter shopFilter() {
		return new ShopFilter();
	}

	/**
	 * Forwards what it has accepted.
	 */
	@Controller
	static class Forwarding {

		@PostMapping("/save")
		String save() {
			return "forward:/index.html";
		}

	}

	private static final class Legacy extends HttpServlet {

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getWriter().write("legacy");
		}

	}

	private static final class ShopFilter extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			String path = request.getRequestURI();
			if (path.startsWith("/readonly/") && !"GET".equals(request.getMethod())) {
				response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			}
			else if (path.startsWith("/spa/")) {
				request.getRequestDispatcher("/index.html").forward(request, response);
			}
			else {
				String method = path.startsWith("/tunnel/") ? tunnelled(request) : null;
				chain.doFilter((method != null) ? new Tunnelled(request, method) : request, response);
			}
		}

		private static @Nullable String tunnelled(HttpServletRequest request) {
			String tunnel = request.getHeader("X-Tunnel");
			return (tunnel != null) ? tunnel : request.getHeader("X-HTTP-Method-Override");
		}

	}

	private static final class Tunnelled extends HttpServletRequestWrapper {

		private final String method;

		private Tunnelled(HttpServletRequest request, String method) {
			super(request);
			this.method = method;
		}

		@Override
		public String getMethod() {
			return this.method;
		}

	}

}
