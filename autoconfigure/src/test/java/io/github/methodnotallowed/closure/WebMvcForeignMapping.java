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

package io.github.methodnotallowed.closure;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A handler mapping of its own kind in a generated application.
 */
record WebMvcForeignMapping(ForeignSpec spec, int order) implements HandlerMapping, Ordered {

	static void register(ApplicationSpec application, GenericApplicationContext context) {
		int order = application.order().indexOf("foreign");
		application.foreign()
			.forEach((spec) -> context.registerBean("foreign-" + spec.id(), HandlerMapping.class,
					() -> new WebMvcForeignMapping(spec, order)));
	}

	@Override
	public int getOrder() {
		return this.order;
	}

	@Override
	public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) throws Exception {
		if (this.spec.refuses(request.getMethod(), request.getRequestURI())) {
			throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.copyOf(this.spec.methods()));
		}
		HttpRequestHandler handler = (handled, response) -> response.setHeader(Answer.HANDLER, this.spec.id());
		return this.spec.takes(request.getMethod(), request.getRequestURI()) ? new HandlerExecutionChain(handler)
				: null;
	}

}
