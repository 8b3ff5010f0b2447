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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.methodnotallowed.webflux.ErrorPages;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webflux.autoconfigure.error.DefaultErrorWebExceptionHandler;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.handler.ResponseStatusExceptionHandler;

/**
 * Leaves pages to Boot's handler of all errors, and everything to those of the
 * application that are asked before it or stand in its place, be it one that extends it.
 */
class WebFluxHandlerErrorPages implements ErrorPages {

	private final Supplier<List<WebExceptionHandler>> own;

	private final Supplier<List<WebExceptionHandler>> all;

	WebFluxHandlerErrorPages(ObjectProvider<WebExceptionHandler> handlers) {
		this.own = SingletonSupplier.of(() -> own(handlers.orderedStream().toList()));
		this.all = SingletonSupplier.of(() -> {
			Stream<WebExceptionHandler> boots = handlers.orderedStream().filter(WebFluxHandlerErrorPages::isBoots);
			return Stream.concat(this.own.get().stream(), boots).toList();
		});
	}

	private static List<WebExceptionHandler> own(List<WebExceptionHandler> handlers) {
		List<WebExceptionHandler> own = new ArrayList<>();
		boolean answered = false;
		for (WebExceptionHandler handler : handlers) {
			if (isBoots(handler) || handler instanceof ResponseStatusExceptionHandler) {
				answered = true;
			}
			else if (!answered || handler instanceof ErrorWebExceptionHandler) {
				own.add(handler);
			}
		}
		return List.copyOf(own);
	}

	private static boolean isBoots(WebExceptionHandler handler) {
		return AopUtils.getTargetClass(handler) == DefaultErrorWebExceptionHandler.class;
	}

	@Override
	public List<WebExceptionHandler> find(boolean preferred) {
		return preferred ? this.all.get() : this.own.get();
	}

}
