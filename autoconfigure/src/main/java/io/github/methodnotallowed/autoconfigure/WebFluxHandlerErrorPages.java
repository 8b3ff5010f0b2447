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

package io.github.methodnotallowed.autoconfigure;

import java.util.List;
import java.util.function.Supplier;

import io.github.methodnotallowed.webflux.ErrorPages;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webflux.autoconfigure.error.DefaultErrorWebExceptionHandler;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.server.WebExceptionHandler;

/**
 * Leaves pages to Boot's handler of all errors, and everything to one that the
 * application has put in its place, be it one that extends Boot's.
 */
class WebFluxHandlerErrorPages implements ErrorPages {

	private final Supplier<List<ErrorWebExceptionHandler>> handlers;

	WebFluxHandlerErrorPages(ObjectProvider<ErrorWebExceptionHandler> handlers) {
		this.handlers = SingletonSupplier.of(() -> handlers.orderedStream().toList());
	}

	@Override
	public @Nullable WebExceptionHandler find(boolean preferred) {
		for (ErrorWebExceptionHandler handler : this.handlers.get()) {
			if (preferred || AopUtils.getTargetClass(handler) != DefaultErrorWebExceptionHandler.class) {
				return handler;
			}
		}
		return null;
	}

}
