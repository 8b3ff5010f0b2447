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
import java.util.Optional;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Builds the router functions of a generated application.
 */
final class WebMvcRouters {

	private WebMvcRouters() {
	}

	static void register(List<RouterSpec> routers, GenericApplicationContext context) {
		for (RouterSpec router : routers) {
			context.registerBean("router" + context.getBeanDefinitionCount(), RouterFunction.class,
					() -> build(router));
		}
	}

	private static RouterFunction<ServerResponse> build(RouterSpec router) {
		RouterFunctions.Builder builder = RouterFunctions.route();
		for (RouteSpec route : router.routes()) {
			builder.route(predicate(route),
					(request) -> ServerResponse.ok().header(Answer.HANDLER, route.id()).build());
		}
		router.nested().forEach((nested) -> builder.add(build(nested)));
		if (!router.files().isEmpty()) {
			builder.resources((request) -> find(router.files(), request));
		}
		RequestPredicate condition = condition(router.condition());
		RequestPredicate nesting = router.prefix().isEmpty() ? condition
				: RequestPredicates.path(router.prefix()).and(condition);
		return (router.prefix().isEmpty() && router.condition() == Condition.NONE) ? builder.build()
				: RouterFunctions.nest(nesting, builder.build());
	}

	private static Optional<Resource> find(List<String> files, ServerRequest request) {
		String path = request.requestPath().pathWithinApplication().value();
		return files.contains(path) ? Optional.of(new GeneratedResource(path)) : Optional.empty();
	}

	static RequestPredicate predicate(RouteSpec route) {
		RequestPredicate predicate = route.patterns()
			.stream()
			.map(RequestPredicates::path)
			.reduce(RequestPredicate::or)
			.orElseThrow();
		if (!route.methods().isEmpty()) {
			predicate = RequestPredicates
				.methods(route.methods().stream().map(HttpMethod::valueOf).toArray(HttpMethod[]::new))
				.and(predicate);
		}
		return (route.condition() != Condition.NONE) ? predicate.and(condition(route.condition())) : predicate;
	}

	private static RequestPredicate condition(Condition condition) {
		RequestPredicate header = RequestPredicates.headers((headers) -> headers.header("X-Condition").contains("1"));
		return switch (condition) {
			case NONE -> RequestPredicates.all();
			case HEADER -> header;
			case NOT_HEADER -> header.negate();
			case PARAM -> RequestPredicates.param("p", "1");
			case ACCEPT -> RequestPredicates.accept(MediaType.APPLICATION_JSON);
			case CONTENT_TYPE -> RequestPredicates.contentType(MediaType.APPLICATION_JSON);
			case VERSION -> RequestPredicates.version("1");
			case CUSTOM -> (request) -> !"text/plain".equals(request.headers().firstHeader("Accept"));
		};
	}

}
