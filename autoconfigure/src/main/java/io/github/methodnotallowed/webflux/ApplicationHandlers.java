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
import java.util.function.Supplier;

import io.github.methodnotallowed.problem.ExplicitHandlers;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.reactive.accept.HeaderContentTypeResolver;
import org.springframework.web.reactive.accept.RequestedContentTypeResolver;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;

/**
 * What an application itself does about its exceptions.
 */
final class ApplicationHandlers {

	private final ExplicitHandlers explicit;

	private final Supplier<Boolean> advised;

	private final Supplier<RequestedContentTypeResolver> negotiation;

	/**
	 * Look for the handlers of an application, at the first refusal.
	 * @param context the web application context
	 */
	ApplicationHandlers(ApplicationContext context) {
		this.explicit = new ExplicitHandlers(context, MethodNotAllowedException.class);
		this.advised = SingletonSupplier.of(this.explicit::arePresent);
		this.negotiation = SingletonSupplier.of(() -> context.getBeanProvider(RequestedContentTypeResolver.class)
			.getIfUnique(HeaderContentTypeResolver::new));
	}

	/**
	 * Return whether an exception handler for the 405 keeps the answer.
	 * @param exchange the exchange
	 * @param handler the handler that refuses, if one was found
	 * @param ex the exception that says 405
	 */
	boolean areExplicit(ServerWebExchange exchange, @Nullable Object handler, Throwable ex) {
		return this.explicit.isExplicit(handler, ex, accepted(exchange));
	}

	/**
	 * Spring fails in more than one way to read {@code Accept}, also if it has too many
	 * elements.
	 */
	private List<MediaType> accepted(ServerWebExchange exchange) {
		try {
			return this.negotiation.get().resolveMediaTypes(exchange);
		}
		catch (RuntimeException ex) {
			return List.of(MediaType.ALL);
		}
	}

	/**
	 * Return whether the application may answer a request that no handler was found for.
	 */
	boolean mayAnswer() {
		return this.advised.get();
	}

}
