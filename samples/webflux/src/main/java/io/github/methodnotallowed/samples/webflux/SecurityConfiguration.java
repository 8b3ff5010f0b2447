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

package io.github.methodnotallowed.samples.webflux;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;

/**
 * Everybody may buy, administrators log in. Whatever Spring Security refuses, it refuses
 * before anybody has looked at the method.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

	@Bean
	SecurityWebFilterChain shopSecurity(ServerHttpSecurity http) {
		return http
			.authorizeExchange(
					(exchange) -> exchange.pathMatchers("/admin/**").authenticated().anyExchange().permitAll())
			.httpBasic(Customizer.withDefaults())
			// the shop has no session that another site could use
			.csrf(ServerHttpSecurity.CsrfSpec::disable)
			// the page at / shows in a frame what a form gets
			.headers((headers) -> headers.frameOptions((options) -> options.mode(Mode.SAMEORIGIN)))
			.build();
	}

	// without it Security answers 400 to a method that it does not know, such as "patch"
	@Bean
	StrictServerWebExchangeFirewall shopFirewall() {
		StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
		firewall.setUnsafeAllowAnyHttpMethod(true);
		firewall.setAllowUrlEncodedPercent(true);
		return firewall;
	}

}
