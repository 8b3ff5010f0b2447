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

package io.github.methodnotallowed.test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.server.SecurityWebFilterChain;

/**
 * A login page on WebFlux, and everything behind it.
 */
@Configuration(proxyBeanMethods = false)
class WebFluxLogin {

	@Bean
	SecurityWebFilterChain security(ServerHttpSecurity security, @Value("${csrf:true}") boolean csrf,
			@Value("${basic:false}") boolean basic) {
		if (!csrf) {
			security.csrf((protection) -> protection.disable());
		}
		if (basic) {
			security.httpBasic(Customizer.withDefaults());
		}
		return security.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
			.formLogin(Customizer.withDefaults())
			.build();
	}

	@Bean
	PasswordEncoder passwords() {
		return new PlainPasswords();
	}

}
