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

import reactor.core.publisher.Flux;

import org.springframework.boot.webflux.autoconfigure.WebFluxProperties;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.handler.AsyncPredicate;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.handler.predicate.HeaderRoutePredicateFactory;
import org.springframework.cloud.gateway.handler.predicate.MethodRoutePredicateFactory;
import org.springframework.cloud.gateway.handler.predicate.PathRoutePredicateFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/**
 * The gateway of a generated application: its handler mapping, whose handler would send a
 * request on. Nobody is there to send it to, so that a filter answers at once.
 */
final class WebFluxGateway {

	private WebFluxGateway() {
	}

	static void register(ApplicationSpec application, GenericApplicationContext context) {
		if (application.gateway().isEmpty()) {
			return;
		}
		List<Route> routes = application.gateway().stream().map(WebFluxGateway::route).toList();
		RouteLocator locator = () -> Flux.fromIterable(routes);
		context.registerBean("routeLocator", RouteLocator.class, () -> locator);
		context.registerBean("gateway", RoutePredicateHandlerMapping.class, () -> {
			RoutePredicateHandlerMapping mapping = new RoutePredicateHandlerMapping(
					new FilteringWebHandler(List.of(), false), locator, new GlobalCorsProperties(),
					context.getEnvironment());
			mapping.setOrder(application.order().indexOf("gateway"));
			return mapping;
		});
	}

	private static Route route(RouteSpec spec) {
		GatewayFilter answer = (exchange, chain) -> {
			exchange.getResponse().getHeaders().set(Answer.HANDLER, spec.id());
			return exchange.getResponse().setComplete();
		};
		return Route.async()
			.id(spec.id())
			.uri("http://upstream")
			.asyncPredicate(predicate(spec))
			.filter(answer)
			.build();
	}

	private static AsyncPredicate<ServerWebExchange> predicate(RouteSpec spec) {
		AsyncPredicate<ServerWebExchange> predicate = new PathRoutePredicateFactory(new WebFluxProperties())
			.applyAsync((config) -> config.setPatterns(spec.patterns()));
		if (!spec.methods().isEmpty()) {
			HttpMethod[] methods = spec.methods().stream().map(HttpMethod::valueOf).toArray(HttpMethod[]::new);
			predicate = predicate
				.and(new MethodRoutePredicateFactory().applyAsync((config) -> config.setMethods(methods)));
		}
		return (spec.condition() == Condition.NONE) ? predicate
				: predicate.and(new HeaderRoutePredicateFactory().applyAsync((config) -> {
					config.setHeader("X-Condition");
					config.setRegexp("1");
				}));
	}

}
