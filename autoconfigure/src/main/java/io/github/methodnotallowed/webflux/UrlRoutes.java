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

import java.util.Set;

import io.github.methodnotallowed.route.HandlerDescription;
import io.github.methodnotallowed.route.ResourcePaths;
import io.github.methodnotallowed.route.Route;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.resource.ResourceWebHandler;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The routes of URL patterns: static resources, and handlers registered by hand.
 */
final class UrlRoutes implements MappingRoutes {

	private final String name;

	private final AbstractUrlHandlerMapping mapping;

	UrlRoutes(String name, AbstractUrlHandlerMapping mapping) {
		this.name = name;
		this.mapping = mapping;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public HandlerMapping mapping() {
		return this.mapping;
	}

	@Override
	public Object version() {
		return this.mapping.getHandlerMap().size();
	}

	@Override
	public void read(ChangeListener listener) {
		this.mapping.getHandlerMap().forEach((pattern, handler) -> listener.added(route(pattern, handler)));
	}

	private Route route(PathPattern pattern, Object handler) {
		String description = HandlerDescription.of(handler);
		return (handler instanceof ResourceWebHandler)
				? Route.resource(this, pattern, Set.of(HttpMethod.GET, HttpMethod.HEAD), description)
				: Route.unknown(this, pattern, description);
	}

	@Override
	public Mono<Set<HttpMethod>> served(Route route, ServerWebExchange exchange) {
		PathPattern pattern = route.pattern();
		PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
		if (pattern != null && ResourcePaths.areSuspicious(pattern.extractPathWithinPattern(path).value())) {
			return Mono.just(Set.of());
		}
		ServerWebExchange copy = new ProbeExchange(exchange, PROBE);
		// a resource that exists refuses the method, one that does not is not found
		return find(copy).ofType(ResourceWebHandler.class)
			.flatMap((handler) -> handler.handle(copy))
			.thenReturn(Set.<HttpMethod>of())
			.onErrorResume(MethodNotAllowedException.class, (ex) -> Mono.just(route.methods()))
			.onErrorReturn(Set.of());
	}

	@Override
	public String toString() {
		return this.name;
	}

}
