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

package io.github.methodnotallowed.webflux;

import java.util.List;
import java.util.Locale;

import io.github.methodnotallowed.problem.AcceptedLanguage;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;

/**
 * Finds the locale of a client. The application's {@code LocaleContextResolver} decides.
 * If it only reads {@code Accept-Language}, the field is parsed here, because the stacks
 * differ in that.
 */
final class ClientLocales {

	private ClientLocales() {
	}

	static Locale of(ServerWebExchange exchange) {
		try {
			LocaleContextResolver resolver = resolver(exchange);
			List<String> accepted = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT_LANGUAGE);
			boolean read = !accepted.isEmpty() && (resolver == null || readsTheField(resolver));
			return orDefault(read ? AcceptedLanguage.of(accepted) : exchange.getLocaleContext().getLocale());
		}
		catch (Throwable ex) {
			// a resolver of the application may fail
			return Locale.getDefault();
		}
	}

	private static Locale orDefault(@Nullable Locale locale) {
		return (locale != null) ? locale : Locale.getDefault();
	}

	private static boolean readsTheField(LocaleContextResolver resolver) {
		return resolver.getClass() == AcceptHeaderLocaleContextResolver.class
				&& ((AcceptHeaderLocaleContextResolver) resolver).getSupportedLocales().isEmpty();
	}

	private static @Nullable LocaleContextResolver resolver(ServerWebExchange exchange) {
		ApplicationContext context = exchange.getApplicationContext();
		String name = WebHttpHandlerBuilder.LOCALE_CONTEXT_RESOLVER_BEAN_NAME;
		return (context != null && context.containsBean(name)) ? context.getBean(name, LocaleContextResolver.class)
				: null;
	}

}
