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

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.filter.reactive.HiddenHttpMethodFilter;
import org.springframework.web.filter.reactive.UrlHandlerFilter;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.server.WebFilter;

/**
 * The shop on the reactive stack.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ ShopHandlers.class, WebFluxLogin.class })
class WebFluxShop {

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
	UrlHandlerFilter slashFilter() {
		return UrlHandlerFilter.trailingSlashHandler("/**").redirect(HttpStatus.MOVED_PERMANENTLY).build();
	}

	@Bean
	Refusals refusals() {
		return new Refusals();
	}

	/**
	 * Comes behind the controllers.
	 */
	@Bean
	RouterFunctionMapping behind(ServerCodecConfigurer codecs) {
		RouterFunctionMapping mapping = new RouterFunctionMapping(
				RouterFunctions.route().GET("/both", (request) -> ServerResponse.ok().build()).build());
		mapping.setMessageReaders(codecs.getReaders());
		mapping.setOrder(1);
		return mapping;
	}

	@Bean
	WebFluxConfigurer cors() {
		return new WebFluxConfigurer() {

			@Override
			public void addCorsMappings(CorsRegistry registry) {
				registry.addMapping("/**").allowedMethods("*").allowedOriginPatterns("*");
			}

		};
	}

	@Bean
	WebFilter shopFilter() {
		return (exchange, chain) -> {
			ServerHttpRequest request = exchange.getRequest();
			String path = request.getPath().value();
			if (path.startsWith("/readonly/") && request.getMethod() != HttpMethod.GET) {
				exchange.getResponse().setStatusCode(HttpStatus.METHOD_NOT_ALLOWED);
				return exchange.getResponse().setComplete();
			}
			String method = path.startsWith("/tunnel/") ? tunnelled(request.getHeaders()) : null;
			return (method != null)
					? chain.filter(
							exchange.mutate().request((builder) -> builder.method(HttpMethod.valueOf(method))).build())
					: chain.filter(exchange);
		};
	}

	private static @Nullable String tunnelled(HttpHeaders headers) {
		String tunnel = headers.getFirst("X-Tunnel");
		return (tunnel != null) ? tunnel : headers.getFirst("X-HTTP-Method-Override");
	}

}
