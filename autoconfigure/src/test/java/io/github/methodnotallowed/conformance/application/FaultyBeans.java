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

import java.text.MessageFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.github.methodnotallowed.MethodNotAllowedCustomizer;
import io.github.methodnotallowed.MethodNotAllowedListener;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Beans that are called for a refusal and fail.
 */
@Configuration(proxyBeanMethods = false)
@Profile("faults")
class FaultyBeans {

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	MethodNotAllowedListener failingListener() {
		return (refusal) -> {
			throw new IllegalStateException("fault of a listener");
		};
	}

	@Bean
	MethodNotAllowedListener slowListener() {
		return (refusal) -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
	}

	@Bean
	MethodNotAllowedCustomizer failingCustomizer() {
		return (problem, refusal) -> {
			throw new IllegalStateException("fault of a customizer");
		};
	}

	@Bean
	MessageSource messageSource() {
		return new AbstractMessageSource() {

			@Override
			protected MessageFormat resolveCode(String code, Locale locale) {
				throw new IllegalStateException("fault of a message source");
			}

		};
	}

}
