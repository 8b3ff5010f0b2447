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

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.methodnotallowed.route.HandlerDescription;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RoutePredicate;
import org.jspecify.annotations.Nullable;

import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The routes of Spring Cloud Gateway. Its predicates can be slow and can have effects, so
 * that none is ever run here. What those for path and method ask for can be read from
 * their text, and a route with any other counts for nothing.
 */
final class GatewayRoutes implements MappingRoutes {

	private static final String BASE_PATH = "spring.webflux.base-path";

	/** What the gateway begins with, which every request meets. */
	private static final Pattern ALWAYS = Pattern.compile("RouteDefinitionRouteLocator\\$\\$Lambda[^ ()]*");

	private static final Pattern PATHS = Pattern
		.compile("Paths: \\[([^\\[\\]():]+)\\], match trailing slash: (?:true|false)");

	/**
	 * Which methods it takes depends on the version of HTTP, so that the handshake itself
	 * decides.
	 */
	private static final Pattern SOCKET = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:)?wss?:.*");

	private static final Pattern METHODS = Pattern.compile("Methods: \\[([A-Z, ]+)\\]");

	private final String name;

	private final HandlerMapping mapping;

	private final @Nullable RouteLocator locator;

	private GatewayRoutes(String name, HandlerMapping mapping, @Nullable RouteLocator locator) {
		this.name = name;
		this.mapping = mapping;
		this.locator = locator;
	}

	/**
	 * Create the routes of a gateway.
	 * @param name the name of its handler mapping
	 * @param mapping its handler mapping
	 * @param context the application context to find the routes in, or {@code null} if
	 * the gateway decides alone
	 */
	static MappingRoutes of(String name, HandlerMapping mapping, @Nullable ApplicationContext context) {
		// a gateway compares the whole path, not only what is behind the base path
		if (context == null || context.getEnvironment().containsProperty(BASE_PATH)) {
			return new GatewayRoutes(name, mapping, null);
		}
		return new GatewayRoutes(name, mapping, context.getBeanProvider(RouteLocator.class).getIfUnique());
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
		List<?> routes = routes();
		return (routes != null) ? routes : this;
	}

	@Override
	public void read(ChangeListener listener) {
		List<org.springframework.cloud.gateway.route.Route> routes = routes();
		if (routes == null) {
			listener.added(Route.proxied(this, null, Set.of(), true, HandlerDescription.of(this.mapping)));
			return;
		}
		routes.forEach((route) -> {
			RoutePredicate predicate = predicate(route.getPredicate().toString());
			if (SOCKET.matcher(route.getUri().toString()).matches()) {
				predicate = predicate.and(RoutePredicate.OPAQUE);
			}
			predicate.alternatives().forEach((alternative) -> {
				Set<HttpMethod> methods = (alternative.methods() != null) ? alternative.methods() : Set.of();
				listener.added(Route.proxied(this, parse(alternative.pattern()), methods, alternative.conditional(),
						"Gateway route " + route.getId()));
			});
		});
	}

	/**
	 * Return the routes that the gateway has now, or {@code null} if they are not to be
	 * read or the gateway has to wait for them itself.
	 */
	private @Nullable List<org.springframework.cloud.gateway.route.Route> routes() {
		try {
			return (this.locator != null) ? this.locator.getRoutes().collectList().toFuture().getNow(null) : null;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	private static RoutePredicate predicate(String text) {
		RoutePredicate predicate = RoutePredicate.ALWAYS;
		for (String part : text.split(" && ")) {
			predicate = predicate.and(part(part.replaceAll("^\\(+|\\)+$", "")));
		}
		return predicate;
	}

	private static RoutePredicate part(String text) {
		if (ALWAYS.matcher(text).matches()) {
			return RoutePredicate.ALWAYS;
		}
		Matcher paths = PATHS.matcher(text);
		if (paths.matches()) {
			return Arrays.stream(paths.group(1).split(", "))
				.map(RoutePredicate::path)
				.reduce(RoutePredicate::or)
				.orElse(RoutePredicate.OPAQUE);
		}
		Matcher methods = METHODS.matcher(text);
		return methods.matches() ? RoutePredicate
			.methods(Arrays.stream(methods.group(1).split(", ")).map(HttpMethod::valueOf).collect(Collectors.toSet()))
				: RoutePredicate.OPAQUE;
	}

	private static @Nullable PathPattern parse(@Nullable String pattern) {
		return (pattern != null) ? PathPatternParser.defaultInstance.parse(pattern) : null;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
