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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.accept.SemanticApiVersionParser;
import org.springframework.web.reactive.accept.ApiVersionStrategy;
import org.springframework.web.reactive.accept.DefaultApiVersionStrategy;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.resource.ResourceResolver;
import org.springframework.web.reactive.resource.ResourceResolverChain;
import org.springframework.web.reactive.resource.ResourceWebHandler;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;

/**
 * Builds the URL handlers and static resources of a generated application.
 */
final class WebFluxHandlers {

	private WebFluxHandlers() {
	}

	/**
	 * Without a default version, Spring finds no handler for a request without version.
	 */
	static ApiVersionStrategy versions() {
		return new DefaultApiVersionStrategy(
				List.of((exchange) -> exchange.getRequest().getHeaders().getFirst("X-Version")),
				new SemanticApiVersionParser(), null, "1", false, (version) -> true, null);
	}

	static void register(ApplicationSpec application, GenericApplicationContext context) {
		Map<String, Object> handlers = new LinkedHashMap<>();
		application.urls().forEach((url) -> handlers.put(url.pattern(), handler(url)));
		context.registerBean("urls", SimpleUrlHandlerMapping.class,
				() -> new SimpleUrlHandlerMapping(handlers, application.order().indexOf("urls")));
		for (ResourceSpec spec : application.resources()) {
			Map<String, Object> resources = Map.of(spec.pattern(), resources(spec.files()));
			context.registerBean("resources", SimpleUrlHandlerMapping.class,
					() -> new SimpleUrlHandlerMapping(resources, application.order().indexOf("resources")));
		}
	}

	/**
	 * There are no view controllers on this stack.
	 */
	private static WebHandler handler(UrlSpec url) {
		List<String> methods = (url.kind() == UrlSpec.Kind.VIEW) ? List.of("GET", "HEAD") : url.methods();
		return (exchange) -> {
			if (url.kind() != UrlSpec.Kind.BLIND && !methods.contains(exchange.getRequest().getMethod().name())) {
				return Mono.error(new MethodNotAllowedException(exchange.getRequest().getMethod(),
						methods.stream().map(HttpMethod::valueOf).toList()));
			}
			exchange.getResponse().getHeaders().set(Answer.HANDLER, url.id());
			return exchange.getResponse().setComplete();
		};
	}

	private static ResourceWebHandler resources(List<String> files) {
		ResourceWebHandler handler = new ResourceWebHandler();
		handler.setResourceResolvers(List.of(new Files(files)));
		try {
			handler.afterPropertiesSet();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		return handler;
	}

	private record Files(List<String> files) implements ResourceResolver {

		@Override
		public Mono<Resource> resolveResource(@Nullable ServerWebExchange exchange, String path,
				List<? extends Resource> locations, ResourceResolverChain chain) {
			return this.files.contains("/" + path) ? Mono.just(new GeneratedResource("/" + path)) : Mono.empty();
		}

		@Override
		public Mono<String> resolveUrlPath(String path, List<? extends Resource> locations,
				ResourceResolverChain chain) {
			return Mono.empty();
		}

	}

}
