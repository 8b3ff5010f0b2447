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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.accept.ApiVersionStrategy;
import org.springframework.web.accept.DefaultApiVersionStrategy;
import org.springframework.web.accept.SemanticApiVersionParser;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.ParameterizableViewController;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Builds the URL handlers and static resources of a generated application.
 */
final class WebMvcHandlers {

	private WebMvcHandlers() {
	}

	static ApiVersionStrategy versions() {
		return new DefaultApiVersionStrategy(List.of((request) -> request.getHeader("X-Version")),
				new SemanticApiVersionParser(), false, null, false, (version) -> true, null);
	}

	static void register(ApplicationSpec application, GenericApplicationContext context) {
		Map<String, Object> handlers = new HashMap<>();
		application.urls().forEach((url) -> handlers.put(url.pattern(), handler(url)));
		context.registerBean("urls", SimpleUrlHandlerMapping.class,
				() -> new SimpleUrlHandlerMapping(handlers, application.order().indexOf("urls")));
		for (ResourceSpec spec : application.resources()) {
			Map<String, Object> resources = Map.of(spec.pattern(), resources(spec.files()));
			context.registerBean("resources", SimpleUrlHandlerMapping.class,
					() -> new SimpleUrlHandlerMapping(resources, application.order().indexOf("resources")));
		}
	}

	private static Object handler(UrlSpec url) {
		if (url.kind() == UrlSpec.Kind.VIEW) {
			ParameterizableViewController controller = new ParameterizableViewController();
			controller.setStatusCode(HttpStatus.NO_CONTENT);
			controller.setStatusOnly(true);
			return controller;
		}
		HttpRequestHandler handler = (request, response) -> {
			if (url.kind() == UrlSpec.Kind.THROWING && !url.methods().contains(request.getMethod())) {
				throw new HttpRequestMethodNotSupportedException(request.getMethod(), url.methods());
			}
			response.setHeader(Answer.HANDLER, url.id());
		};
		return handler;
	}

	private static ResourceHttpRequestHandler resources(List<String> files) {
		ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
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
		public @Nullable Resource resolveResource(@Nullable HttpServletRequest request, String path,
				List<? extends Resource> locations, ResourceResolverChain chain) {
			return this.files.contains("/" + path) ? new GeneratedResource("/" + path) : null;
		}

		@Override
		public @Nullable String resolveUrlPath(String path, List<? extends Resource> locations,
				ResourceResolverChain chain) {
			return null;
		}

	}

}
