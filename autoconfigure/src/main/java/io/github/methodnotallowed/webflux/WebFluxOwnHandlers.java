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

import io.github.methodnotallowed.ExplicitHandlers;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.server.MethodNotAllowedException;

/**
 * What an application itself does about its exceptions.
 *
 * @since 0.1.0
 */
public final class WebFluxOwnHandlers {

	private final ExplicitHandlers explicit;

	/**
	 * Look for the handlers of an application, at the first question.
	 * @param context the web application context
	 */
	public WebFluxOwnHandlers(ApplicationContext context) {
		this.explicit = new ExplicitHandlers(context, MethodNotAllowedException.class, WebFluxAdvice.class);
	}

	/**
	 * Return whether an exception handler for the 405 keeps the answer.
	 * @param handler the handler that refuses, if one was found
	 */
	boolean areExplicit(@Nullable Object handler) {
		return this.explicit.apply(handler, new MethodNotAllowedException("", List.of()), List.of(MediaType.ALL));
	}

	/**
	 * Return whether any advice has such a handler.
	 */
	boolean exist() {
		return this.explicit.exist();
	}

}
