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

package io.github.methodnotallowed.webmvc;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

import io.github.methodnotallowed.problem.AcceptedLanguage;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Finds the locale of a client. The application's {@code LocaleResolver} decides. If it
 * only has the server parse {@code Accept-Language}, the field is parsed here, because
 * servers differ in that.
 */
final class ClientLocales {

	private ClientLocales() {
	}

	static Locale of(HttpServletRequest request) {
		try {
			LocaleResolver resolver = resolver(request);
			List<String> accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE));
			boolean read = !accepted.isEmpty() && (resolver == null || readsTheField(resolver));
			return orDefault(
					read ? AcceptedLanguage.of(accepted) : (resolver != null) ? resolver.resolveLocale(request) : null);
		}
		catch (Throwable ex) {
			// a resolver of the application may fail
			return Locale.getDefault();
		}
	}

	private static Locale orDefault(@Nullable Locale locale) {
		return (locale != null) ? locale : Locale.getDefault();
	}

	private static boolean readsTheField(LocaleResolver resolver) {
		return resolver.getClass() == AcceptHeaderLocaleResolver.class
				&& ((AcceptHeaderLocaleResolver) resolver).getSupportedLocales().isEmpty();
	}

	private static @Nullable LocaleResolver resolver(HttpServletRequest request) {
		LocaleResolver current = RequestContextUtils.getLocaleResolver(request);
		if (current != null) {
			return current;
		}
		// where no dispatcher servlet has seen the request
		ApplicationContext context = RequestContextUtils.findWebApplicationContext(request);
		return (context != null && context.containsBean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME))
				? context.getBean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME, LocaleResolver.class) : null;
	}

}
