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

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Spring Security in front of all but some public paths.
 */
@Configuration(proxyBeanMethods = false)
@Profile("security")
class WebMvcSecurity {

	private static final String[] PUBLIC = { "/get", "/u/*", "/fn/get", "/index.html", "/plain/*", "/rse405", "/ret405",
			"/send405", "/throw405", "/off" };

	@Bean
	SecurityFilterChain security(HttpSecurity http, Environment environment) {
		if (!environment.acceptsProfiles(Profiles.of("csrf"))) {
			http.csrf((csrf) -> csrf.disable());
		}
		if (environment.acceptsProfiles(Profiles.of("permitted-errors"))) {
			http.authorizeHttpRequests((requests) -> requests.requestMatchers("/error").permitAll());
		}
		return http.httpBasic(Customizer.withDefaults())
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers(PUBLIC).permitAll().anyRequest().authenticated())
			.build();
	}

}
