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

import reactor.core.publisher.Mono;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;

/**
 * A handler mapping of its own kind in a generated application.
 */
record WebFluxForeignMapping(ForeignSpec spec, int order) implements HandlerMapping, Ordered {

	static void register(ApplicationSpec application, GenericApplicationContext context) {
		int order = application.order().indexOf("foreign");
		application.foreign()
			.forEach((spec) -> context.registerBean("foreign-" + spec.id(), HandlerMapping.class,
					() -> new WebFluxForeignMapping(spec, order)));
	}

	@Override
	public int getOrder() {
		return this.order;
	}

	@Override
	public Mono<Object> getHandler(ServerWebExchange exchange) {
		HttpMethod method = exchange.getRequest().getMethod();
		String path = exchange.getRequest().getPath().value();
		if (this.spec.refuses(method.name(), path)) {
			return Mono.error(new MethodNotAllowedException(method,
					this.spec.methods().stream().map(HttpMethod::valueOf).toList()));
		}
		WebHandler handler = (handled) -> {
			handled.getResponse().getHeaders().set(Answer.HANDLER, this.spec.id());
			return handled.getResponse().setComplete();
		};
		return this.spec.takes(method.name(), path) ? Mono.just(handler) : Mono.empty();
	}

}
